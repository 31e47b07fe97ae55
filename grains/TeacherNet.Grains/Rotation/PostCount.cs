using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

/// <summary>A post's people: those seen there, less those the plan takes away, plus those it brings, against what is authorised.</summary>
internal readonly record struct PostCount(Post Post, int Authorised, int Staffed, int Leaving, int Arriving)
{
    /// <summary>Posts still free after the plan; negative when there are too many people.</summary>
    public int Room => Authorised - Staffed + Leaving - Arriving;

    /// <summary>True when the plan itself brings more people than there are posts. A surplus it found is none of its doing.</summary>
    public bool IsOver => Arriving > 0 && Room < 0;

    /// <summary>The count for a post with the numbers seen last.</summary>
    public static PostCount Of(Post post, int authorised, int staffed, IEnumerable<PlannedMove> moves)
    {
        var (leaving, arriving) = (0, 0);
        foreach (var move in moves)
        {
            if (!move.Stands)
                continue;
            leaving += IsAt(move.Placement.From, post) ? 1 : 0;
            arriving += IsAt(move.Placement.To, post) ? 1 : 0;
        }

        return new(post, authorised, staffed, leaving, arriving);
    }

    /// <summary>Posts are counted by school, stage and subject; a campus is no post of its own.</summary>
    public static bool IsAt(Post one, Post other) => (one.School, one.Stage, one.Subject) == (other.School, other.Stage, other.Subject);

    /// <summary>The refusal that names the numbers.</summary>
    public Refusal Refuse(string code) => Refusal.Because(code, "to")
        .Given("school", Post.School).Given("stage", Post.Stage).Given("subject", Post.Subject)
        .Given("authorised", Text(Authorised)).Given("staffed", Text(Staffed))
        .Given("leaving", Text(Leaving)).Given("arriving", Text(Arriving));

    private static string Text(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
