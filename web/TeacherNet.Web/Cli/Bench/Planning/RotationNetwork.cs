using TeacherNet.Planning.Network;

namespace TeacherNet.Web.Cli.Bench.Planning;

/// <summary>A rotation without limits as a circulation: a teacher is a unit from the own post to another, the hub holds staff within bounds.</summary>
internal static class RotationNetwork
{
    private const int OptionsEach = 20;
    private const int TeachersAPost = 5;
    private const int Subjects = 8;
    private const int Reach = 30;

    /// <summary>The same graph for the same numbers, wherever it is made: node 0 is the hub, then posts, then teachers.</summary>
    public static Circulation Random(int teachers, int seed)
    {
        var random = new Random(seed);
        var schools = teachers / (TeachersAPost * Subjects);
        var posts = schools * Subjects;
        List<int> source = [], target = [], capacity = [], cost = [];
        var places = Enumerable.Range(0, schools).Select(_ => (X: random.Next(60), Y: random.Next(60))).ToArray();
        for (var post = 0; post < posts; post++)
        {
            var weight = 100 * random.Next(1, 6);
            var missing = random.Next(-2, 3);
            Add(1 + post, 0, Math.Max(0, missing), -weight);
            Add(1 + post, 0, random.Next(1, 3), 0);
            Add(0, 1 + post, Math.Max(0, -missing), 0);
            Add(0, 1 + post, random.Next(1, 3), weight);
        }

        for (var teacher = 0; teacher < teachers; teacher++)
        {
            var (own, node) = (random.Next(posts), 1 + posts + teacher);
            Add(1 + own, node, 1, random.Next(10) switch { < 1 => -150, < 8 => 60, _ => -40 });
            for (var n = 0; n < OptionsEach; n++)
            {
                var school = (own / Subjects + random.Next(2 * Reach)) % schools;
                var post = own % Subjects + Subjects * school;
                var (from, to) = (places[own / Subjects], places[post / Subjects]);
                if (post != own) Add(node, 1 + post, 1, random.Next(40) + Math.Abs(from.X - to.X) + Math.Abs(from.Y - to.Y));
            }
        }

        return new Circulation(1 + posts + teachers, [.. source], [.. target], [.. capacity], [.. cost]);

        void Add(int from, int to, int most, int each)
        {
            if (most == 0) return;
            source.Add(from);
            target.Add(to);
            capacity.Add(most);
            cost.Add(each);
        }
    }
}
