using TeacherNet.Planning.Instances;

namespace TeacherNet.Planning.Model;

/// <summary>Writes an instance as rows and columns.</summary>
internal sealed class Formulator
{
    /// <summary>Beyond every activity: the end is closed to what the columns allow when all is written.</summary>
    private const long Open = long.MaxValue / 2;

    private readonly Instance instance;
    private readonly int[] firstOption;
    private readonly List<(int Row, long Value)>[] options;
    private readonly List<List<(int Row, long Value)>> others = [];
    private readonly List<(long Low, long High)> columns = [];
    private readonly List<(long Low, long High, string Name)> rows = [];
    private readonly long[] constant;
    private readonly List<(int Level, int Column, long Cost)> soft = [];

    private Formulator(Instance instance)
    {
        this.instance = instance;
        constant = new long[Levels.Count(instance)];
        firstOption = new int[instance.Teachers.Count + 1];
        for (var t = 0; t < instance.Teachers.Count; t++)
            firstOption[t + 1] = firstOption[t] + instance.Teachers[t].Options.Count;
        options = new List<(int, long)>[firstOption[^1]];
    }

    private int Lead => constant.Length - 7;

    public static Formulation Write(Instance instance)
    {
        var formulator = new Formulator(instance);
        formulator.AddTeachers();
        formulator.AddPosts();
        formulator.AddSchools();
        foreach (var limit in instance.Limits) formulator.AddLimit(limit);
        foreach (var pair in instance.Together) formulator.AddPair(pair);
        var firstLevel = formulator.rows.Count;
        formulator.AddLevels();
        return formulator.Finish(firstLevel);
    }

    private void AddTeachers()
    {
        for (var t = 0; t < instance.Teachers.Count; t++)
        {
            rows.Add((0, Math.Min(1, instance.Teachers[t].Options.Count), instance.Teachers[t].Id));
            for (var o = firstOption[t]; o < firstOption[t + 1]; o++)
            {
                columns.Add((0, 1));
                options[o] = [(t, 1)];
            }
        }

        // Two locks of one teacher simply meet in the ranges; an empty range is the contradiction.
        foreach (var one in instance.Locks)
        {
            var teacher = instance.Teachers[one.Teacher];
            var stays = one.Post is null || one.Post == teacher.Post;
            Meet(one.Teacher, stays ? 0 : 1, stays ? 0 : 1);
            for (var o = 0; o < teacher.Options.Count; o++)
                if (teacher.Options[o].Post != one.Post)
                    columns[firstOption[one.Teacher] + o] = (0, 0);
        }
    }

    private void Meet(int row, long low, long high) =>
        rows[row] = (Math.Max(low, rows[row].Low), Math.Min(high, rows[row].High), rows[row].Name);

    private void AddPosts()
    {
        // Staff + shortage ≥ target. The shortage's own bounds keep the staff inside its: at least target − most, at most target − least.
        var first = rows.Count;
        foreach (var post in instance.Posts)
        {
            var row = AddRow(Math.Max(post.Least, post.Target) - post.Staffed, Math.Max(post.Most, post.Target) - post.Staffed, post.Id);
            soft.Add((Lead + 1, AddColumn(Math.Max(0, post.Target - post.Most), Math.Max(0, post.Target - post.Least), (row, 1)), post.Weight));
        }

        ForEachOption((t, o, teacher, option) => options[o].AddRange([(first + teacher.Post, -1), (first + option.Post, 1)]));
    }

    private void AddSchools()
    {
        var first = rows.Count;
        foreach (var school in instance.Schools)
        {
            AddRow(0, school.MaxOut, $"maxOut of {school.Id}");
            AddRow(0, school.MaxIn, $"maxIn of {school.Id}");
        }

        ForEachOption((t, o, teacher, option) =>
        {
            if (!instance.IsMove(teacher, option)) return;
            options[o].Add((first + 2 * instance.Posts[teacher.Post].School, 1));
            options[o].Add((first + 2 * instance.Posts[option.Post].School + 1, 1));
        });
    }

    private void AddLimit(Limit limit)
    {
        var all = instance.Teachers.Count;
        if (limit.AtLeast is { } least) Bound(least, Open, 1);
        if (limit.AtMost is { } most) Bound(-Open, most, -1);
        if (limit.Share is { } share) AddShare(limit, share);

        void Bound(long low, long high, long sign)
        {
            var row = AddRow(low, high, limit.Id);
            if (!limit.Hard) soft.Add((Lead, AddColumn(0, sign > 0 ? low : all, (row, sign)), 1));
            ForEachOption((t, o, teacher, option) =>
            {
                if (instance.Counts(limit, limit.Tags, teacher, option)) options[o].Add((row, 1));
            });
        }
    }

    private void AddShare(Limit limit, Share share)
    {
        var all = instance.Teachers.Count;
        var row = AddRow(0, Open, limit.Id);
        if (!limit.Hard) soft.Add((Lead, AddColumn(0, share.N * all, (row, 1)), 1));
        ForEachOption((t, o, teacher, option) =>
        {
            var value = (instance.Counts(limit, limit.Tags, teacher, option) ? share.D : 0) - (instance.Counts(limit, share.Of, teacher, option) ? share.N : 0);
            if (value != 0) options[o].Add((row, value));
        });
    }

    private void AddPair(Pair pair)
    {
        var placeRows = new Dictionary<string, int>();
        foreach (var (t, sign) in ((int, long)[])[(pair.First, 1), (pair.Second, -1)])
            for (var o = firstOption[t]; o < firstOption[t + 1]; o++)
            {
                var option = instance.Teachers[t].Options[o - firstOption[t]];
                var place = instance.Schools[instance.Posts[option.Post].School].Place;
                if (!placeRows.TryGetValue(place, out var row))
                    placeRows[place] = row = AddRow(0, 0, $"together: {instance.Teachers[pair.First].Id}, {instance.Teachers[pair.Second].Id}");
                options[o].Add((row, sign));
            }
    }

    private void AddLevels()
    {
        var first = rows.Count;
        for (var level = 0; level < constant.Length; level++) AddRow(-Open, Open, $"level {level + 1}");
        foreach (var (level, column, cost) in soft)
            if (cost != 0)
                others[column - firstOption[^1]].Add((first + level, cost));

        for (var t = 0; t < instance.Teachers.Count; t++)
        {
            var teacher = instance.Teachers[t];
            if (teacher.Standing == Standing.Duty) constant[Lead + 2]++;
            if (teacher.Standing == Standing.Volunteer && teacher.Options.Count > 0) constant[Lead + 4]++;
        }

        ForEachOption((t, o, teacher, option) =>
        {
            if (teacher.Standing == Standing.Duty && instance.IsMove(teacher, option)) Cost(o, 2, -1);
            if (teacher.Standing == Standing.Eligible) Cost(o, 3, 1);
            if (teacher.Standing == Standing.Volunteer) Cost(o, 4, -1);
            Cost(o, 5, option.Wish);
            Cost(o, 6, option.Km);
        });
        if (instance.Baseline is not null) AddChanges();

        void Cost(int column, int level, long cost)
        {
            if (cost != 0) options[column].Add((first + Lead + level, cost));
        }

        void AddChanges()
        {
            var before = instance.Baseline!.ToDictionary(m => m.Teacher, m => m.Post);
            ForEachOption((t, o, teacher, option) =>
            {
                var was = before.GetValueOrDefault(t, teacher.Post);
                var change = was == teacher.Post ? 1 : was == option.Post ? -1 : 0;
                if (change != 0) options[o].Add((first, change));
            });
            constant[0] = before.Count(b => b.Value != instance.Teachers[b.Key].Post);
        }
    }

    private int AddRow(long low, long high, string name)
    {
        rows.Add((low, high, name));
        return rows.Count - 1;
    }

    private int AddColumn(long low, long high, (int Row, long Value) entry)
    {
        columns.Add((low, high));
        others.Add([entry]);
        return columns.Count - 1;
    }

    private void ForEachOption(Action<int, int, Teacher, Option> visit)
    {
        for (var t = 0; t < instance.Teachers.Count; t++)
            for (var o = firstOption[t]; o < firstOption[t + 1]; o++)
                visit(t, o, instance.Teachers[t], instance.Teachers[t].Options[o - firstOption[t]]);
    }

    private Formulation Finish(int firstLevel)
    {
        List<(int Row, long Value)>[] all = [.. options, .. others];
        var start = new int[all.Length + 1];
        for (var j = 0; j < all.Length; j++) start[j + 1] = start[j] + all[j].Count;
        var entries = all.SelectMany(c => c.OrderBy(e => e.Row)).ToArray();
        var domain = new Domain([.. columns.Select(c => c.Low)], [.. columns.Select(c => c.High)], [.. rows.Select(r => r.Low)], [.. rows.Select(r => r.High)]);
        var formulation = new Formulation
        {
            FirstOption = firstOption,
            Columns = all.Length,
            Rows = rows.Count,
            FirstLevelRow = firstLevel,
            Start = start,
            Row = [.. entries.Select(e => e.Row)],
            Value = [.. entries.Select(e => e.Value)],
            Constant = constant,
            RowName = [.. rows.Select(r => r.Name)],
            Domain = domain,
        };
        Activity.Close(formulation, domain);
        return formulation;
    }
}
