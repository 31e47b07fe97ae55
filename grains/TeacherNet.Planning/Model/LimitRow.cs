using TeacherNet.Planning.Instances;

namespace TeacherNet.Planning.Model;

/// <summary>What each mover adds to one bound of a limit.</summary>
internal sealed class LimitRow
{
    private readonly Instance instance;
    private readonly Limit limit;
    private readonly Share? share;
    private readonly bool[] leaves;
    private readonly bool[] enters;

    /// <param name="share">Given where the row is that of the share.</param>
    public LimitRow(Instance instance, Limit limit, Share? share, int row)
    {
        (this.instance, this.limit, this.share, Row) = (instance, limit, share, row);
        leaves = Covered(limit.From);
        enters = Covered(limit.To);

        bool[] Covered(Whereabouts? where)
        {
            var covered = new bool[instance.Schools.Count];
            for (var s = 0; s < covered.Length; s++) covered[s] = where is null || where.Covers(instance, s);
            return covered;
        }
    }

    public int Row { get; }

    /// <summary>What a teacher adds by a move to a school that <see cref="IsEntered"/>.</summary>
    public long Value(Teacher teacher)
    {
        if (!leaves[instance.Posts[teacher.Post].School]) return 0;
        var counts = HasAll(teacher.Tags, limit.Tags);
        if (share is null) return counts ? 1 : 0;
        return (counts ? share.D : 0) - (HasAll(teacher.Tags, share.Of) ? share.N : 0);
    }

    /// <summary>Whether moves to the school count.</summary>
    public bool IsEntered(int school) => enters[school];

    private static bool HasAll(IReadOnlyList<string> own, IReadOnlyList<string> tags)
    {
        for (var n = 0; n < tags.Count; n++)
            if (!own.Contains(tags[n]))
                return false;
        return true;
    }
}
