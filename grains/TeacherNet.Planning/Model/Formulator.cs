using TeacherNet.Planning.Instances;

namespace TeacherNet.Planning.Model;

/// <summary>Writes an instance as rows and columns.</summary>
internal sealed class Formulator
{
    /// <summary>Beyond every activity: the end is closed to what the columns allow when all is written.</summary>
    private const long Open = long.MaxValue / 2;

    private readonly Instance instance;
    private readonly int[] firstOption;
    private readonly List<(long Low, long High, string Name)> rows = [];
    private readonly List<(long Low, long High)> others = [];
    private readonly List<(int Row, long Value)> otherEntries = [];
    private readonly List<(int Level, long Cost)> soft = [];
    private readonly List<LimitRow> limitRows = [];
    private readonly Dictionary<int, List<(int Row, string Place, long Sign)>> pairRows = [];
    private readonly long[] constant;
    private int firstPost;
    private int firstSchool;

    private Formulator(Instance instance)
    {
        this.instance = instance;
        constant = new long[Levels.Count(instance)];
        firstOption = new int[instance.Teachers.Count + 1];
        for (var t = 0; t < instance.Teachers.Count; t++)
            firstOption[t + 1] = firstOption[t] + instance.Teachers[t].Options.Count;
    }

    private int Lead => constant.Length - 7;

    public static Formulation Write(Instance instance) => Write(instance, null, null);

    /// <summary>The same, taking over the columns of teachers that are the very same records in an instance with the same rows.</summary>
    public static Formulation Write(Instance instance, Instance? like, Formulation? known)
    {
        var formulator = new Formulator(instance);
        formulator.AddTeachers();
        formulator.AddPosts();
        formulator.AddSchools();
        foreach (var limit in instance.Limits) formulator.AddLimit(limit);
        foreach (var pair in instance.Together) formulator.AddPair(pair);
        var firstLevel = formulator.rows.Count;
        formulator.AddLevels();
        return formulator.Finish(firstLevel, like is not null && SameRows(like, instance) ? like : null, known!);
    }

    private void AddTeachers()
    {
        foreach (var teacher in instance.Teachers) AddRow(0, Math.Min(1, teacher.Options.Count), teacher.Id);
    }

    private void AddPosts()
    {
        // Staff + shortage ≥ target. The shortage's own bounds keep the staff inside its: at least target − most, at most target − least.
        firstPost = rows.Count;
        foreach (var post in instance.Posts)
        {
            var row = AddRow(Math.Max(post.Least, post.Target) - post.Staffed, Math.Max(post.Most, post.Target) - post.Staffed, post.Id);
            AddColumn(Math.Max(0, post.Target - post.Most), Math.Max(0, post.Target - post.Least), (row, 1), Lead + 1, post.Weight);
        }
    }

    private void AddSchools()
    {
        firstSchool = rows.Count;
        foreach (var school in instance.Schools)
        {
            AddRow(0, school.MaxOut, $"maxOut of {school.Id}");
            AddRow(0, school.MaxIn, $"maxIn of {school.Id}");
        }
    }

    private void AddLimit(Limit limit)
    {
        var all = instance.Teachers.Count;
        if (limit.AtLeast is { } least) Add("atLeast", least, Open, 1, least, null);
        if (limit.AtMost is { } most) Add("atMost", -Open, most, -1, all, null);
        if (limit.Share is { } share) Add("share", 0, Open, 1, share.N * all, share);

        void Add(string kind, long low, long high, long sign, long widest, Share? share)
        {
            var row = AddRow(low, high, $"{kind} of {limit.Id}");
            limitRows.Add(new LimitRow(instance, limit, share, row));
            if (!limit.Hard) AddColumn(0, widest, (row, sign), Lead, 1);
        }
    }

    private void AddPair(Pair pair)
    {
        var placeRows = new Dictionary<string, int>();
        foreach (var (t, sign) in ((int, long)[])[(pair.First, 1), (pair.Second, -1)])
        {
            if (!pairRows.TryGetValue(t, out var own)) pairRows[t] = own = [];
            foreach (var place in instance.Teachers[t].Options.Select(o => instance.Schools[instance.Posts[o.Post].School].Place).Distinct())
            {
                if (!placeRows.TryGetValue(place, out var row))
                    placeRows[place] = row = AddRow(0, 0, $"{place} of {instance.Teachers[pair.First].Id} together with {instance.Teachers[pair.Second].Id}");
                own.Add((row, place, sign));
            }
        }
    }

    private void AddLevels()
    {
        for (var level = 0; level < constant.Length; level++) AddRow(-Open, Open, $"level {level + 1}");
        constant[Lead + 2] = instance.Teachers.Count(t => t.Standing == Standing.Duty);
        constant[Lead + 4] = instance.Teachers.Count(t => t.Standing == Standing.Volunteer && t.Options.Count > 0);
        if (instance.Baseline is { } before) constant[0] = before.Count(b => b.Post != instance.Teachers[b.Teacher].Post);
    }

    private int AddRow(long low, long high, string name)
    {
        rows.Add((low, high, name));
        return rows.Count - 1;
    }

    private void AddColumn(long low, long high, (int Row, long Value) entry, int level, long cost)
    {
        soft.Add((level, cost));
        others.Add((low, high));
        otherEntries.Add(entry);
    }

    private Formulation Finish(int firstLevel, Instance? like, Formulation known)
    {
        var columns = firstOption[^1] + others.Count;
        var matrix = new Matrix(columns, like is null ? 12 * columns : known.Row.Length + 64);
        var before = like is null ? instance.Baseline?.ToDictionary(m => m.Teacher, m => m.Post) : null;
        var counting = new List<(LimitRow Row, long Value)>();
        for (var t = 0; t < instance.Teachers.Count; t++)
        {
            if (like is not null && ReferenceEquals(instance.Teachers[t], like.Teachers[t]))
            {
                matrix.Take(known, known.FirstOption[t], known.FirstOption[t + 1]);
                continue;
            }

            before ??= instance.Baseline?.ToDictionary(m => m.Teacher, m => m.Post);
            counting.Clear();
            foreach (var row in limitRows)
                if (row.Value(instance.Teachers[t]) is not 0 and var value)
                    counting.Add((row, value));
            foreach (var option in instance.Teachers[t].Options) WriteOption(matrix, t, option, counting, firstLevel, before);
        }

        for (var j = 0; j < others.Count; j++)
        {
            matrix.Add(otherEntries[j].Row, otherEntries[j].Value);
            matrix.Add(firstLevel + soft[j].Level, soft[j].Cost);
            matrix.End();
        }

        var formulation = new Formulation
        {
            FirstOption = firstOption,
            Columns = columns,
            Rows = rows.Count,
            FirstLevelRow = firstLevel,
            Start = matrix.Start,
            Row = matrix.Row,
            Value = matrix.Value,
            Constant = constant,
            RowName = [.. rows.Select(r => r.Name)],
            Domain = Widest(columns),
        };
        Activity.Close(formulation, formulation.Domain);
        return formulation;
    }

    private void WriteOption(Matrix matrix, int t, Option option, List<(LimitRow Row, long Value)> counting, int firstLevel, Dictionary<int, int>? before)
    {
        var teacher = instance.Teachers[t];
        var (here, there) = (instance.Posts[teacher.Post].School, instance.Posts[option.Post].School);
        matrix.Add(t, 1);
        matrix.AddBoth((firstPost + teacher.Post, -1), (firstPost + option.Post, 1));
        if (here != there)
        {
            matrix.AddBoth((firstSchool + 2 * here, 1), (firstSchool + 2 * there + 1, 1));
            foreach (var (row, value) in counting)
                if (row.IsEntered(there))
                    matrix.Add(row.Row, value);
        }

        if (pairRows.TryGetValue(t, out var pairs))
            foreach (var (row, place, sign) in pairs)
                if (place == instance.Schools[there].Place)
                    matrix.Add(row, sign);
        if (before is not null)
        {
            var was = before.GetValueOrDefault(t, teacher.Post);
            matrix.Add(firstLevel, was == teacher.Post ? 1 : was == option.Post ? -1 : 0);
        }

        var first = firstLevel + Lead;
        if (teacher.Standing == Standing.Duty && here != there) matrix.Add(first + 2, -1);
        if (teacher.Standing == Standing.Eligible) matrix.Add(first + 3, 1);
        if (teacher.Standing == Standing.Volunteer) matrix.Add(first + 4, -1);
        matrix.Add(first + 5, option.Wish);
        matrix.Add(first + 6, option.Km);
        matrix.End();
    }

    /// <summary>Whether both have the same rows, and columns that differ by their teachers alone.</summary>
    private static bool SameRows(Instance one, Instance other)
    {
        return one.Limits.Count == other.Limits.Count && ReferenceEquals(one.Together, other.Together) && ReferenceEquals(one.Baseline, other.Baseline)
            && one.Together.All(p => Same(p.First) && Same(p.Second))
            && one.Limits.Zip(other.Limits).All(l => ReferenceEquals(l.First, l.Second) || Alike(l.First, l.Second));

        bool Same(int teacher) => ReferenceEquals(one.Teachers[teacher], other.Teachers[teacher]);

        static bool Alike(Limit one, Limit other) =>
            one.Id == other.Id && one.Hard == other.Hard && one.From == other.From && one.To == other.To
            && one.AtLeast is null == other.AtLeast is null && one.AtMost is null == other.AtMost is null
            && one.Share?.N == other.Share?.N && one.Share?.D == other.Share?.D
            && one.Tags.SequenceEqual(other.Tags) && (one.Share?.Of ?? []).SequenceEqual(other.Share?.Of ?? []);
    }

    private Domain Widest(int columns)
    {
        long[] low = new long[columns], high = new long[columns];
        Array.Fill(high, 1, 0, firstOption[^1]);
        for (var j = 0; j < others.Count; j++) (low[firstOption[^1] + j], high[firstOption[^1] + j]) = others[j];
        var domain = new Domain(low, high, [.. rows.Select(r => r.Low)], [.. rows.Select(r => r.High)]);

        // Two locks of one teacher simply meet in the ranges; an empty range is the contradiction.
        foreach (var one in instance.Locks)
        {
            var teacher = instance.Teachers[one.Teacher];
            var moves = one.Post is null || one.Post == teacher.Post ? 0 : 1;
            domain.Narrow(new Cut(true, one.Teacher, moves, moves));
            for (var o = 0; o < teacher.Options.Count; o++)
                if (teacher.Options[o].Post != one.Post)
                    domain.ColumnHigh[firstOption[one.Teacher] + o] = 0;
        }

        return domain;
    }
}
