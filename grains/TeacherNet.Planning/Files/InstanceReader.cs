using TeacherNet.Planning.Instances;

namespace TeacherNet.Planning.Files;

/// <summary>Reads <c>teachernet-plan/1</c> instances.</summary>
public static class InstanceReader
{
    /// <summary>The name of the format this reader understands.</summary>
    public const string Format = "teachernet-plan/1";

    /// <summary>The instance in these UTF-8 bytes.</summary>
    /// <exception cref="MalformedException">The bytes break the format; line, path and reason say where and how.</exception>
    public static Instance Read(ReadOnlySpan<byte> json)
    {
        var root = Node.Parse(json);
        var format = root.Required("format");
        if (format.String() != Format) throw format.Wrong($"只认识格式 \"{Format}\"", $"only the format \"{Format}\" is known");

        var schools = Each(root, "schools", Magnitude.Entries, n => new School(
            n.Required("id").String(), n.Optional("place")?.String() ?? "", Number(n, "maxOut"), Number(n, "maxIn")));
        var posts = Each(root, "posts", Magnitude.Entries, n => new Post(
            n.Required("id").String(), n.Required("school").Index(schools.Count, "schools"), Staff(n, "staffed"),
            Number(n, "floor"), Staff(n, "target"), Number(n, "max"), Staff(n, "weight")));
        var teachers = Each(root, "teachers", Magnitude.Entries, n => ReadTeacher(n, posts.Count));
        Unique(root, "schools", schools, s => s.Id);
        Unique(root, "posts", posts, p => p.Id);
        Unique(root, "teachers", teachers, t => t.Id);
        if (teachers.Sum(t => (long)t.Options.Count) > Magnitude.Options)
            throw root.Required("teachers").Wrong($"选项总数超过 {Magnitude.Options}", $"more than {Magnitude.Options} options in all");

        var pairs = new int[teachers.Count];
        return new Instance(
            schools, posts, teachers,
            Each(root, "together", Magnitude.Entries, n => ReadPair(n, pairs), optional: true),
            Each(root, "locks", Magnitude.Entries, n => ReadLock(n, teachers.Count, posts.Count), optional: true),
            Each(root, "limits", Magnitude.Limits, n => LimitReader.Read(n, schools), optional: true),
            root.Optional("baseline") is null ? null : ReadBaseline(root, teachers.Count, posts.Count));
    }

    private static Teacher ReadTeacher(Node node, int posts)
    {
        var post = node.Required("post").Index(posts, "posts");
        var standing = node.Required("standing");
        var kind = standing.String() switch
        {
            "duty" => Standing.Duty,
            "eligible" => Standing.Eligible,
            "volunteer" => Standing.Volunteer,
            "fixed" => Standing.Fixed,
            _ => throw standing.Wrong("standing 应为 duty、eligible、volunteer、fixed 之一", "a standing is one of duty, eligible, volunteer, fixed"),
        };
        var seen = new HashSet<int>();
        var options = Each(node, "options", Magnitude.Options, n =>
        {
            var target = n.Required("post");
            var option = new Option(target.Index(posts, "posts"), Number(n, "wish"), Number(n, "km"));
            if (option.Post == post) throw target.Wrong("这是教师现在的岗位；留任不需要选项", "this is the teacher's own post; staying needs no option");
            return seen.Add(option.Post) ? option : throw target.Wrong("该教师已有这一选项，请删去其中一个", "the teacher has this option already; leave one of the two out");
        }, optional: true);
        if (kind == Standing.Fixed && options.Count > 0)
            throw node.Required("options").Wrong("fixed 的教师没有选项；请清空列表或改 standing", "a fixed teacher has no options; empty the list or change the standing");

        return new Teacher(node.Required("id").String(), post, kind, LimitReader.Tags(node.Optional("tags")), options);
    }

    private static Pair ReadPair(Node node, int[] pairs)
    {
        if (node.Items.Count != 2) throw node.Wrong("一对由两名教师组成", "a pair is a list of two teachers");
        var pair = new Pair(node.Items[0].Index(pairs.Length, "teachers"), node.Items[1].Index(pairs.Length, "teachers"));
        if (++pairs[pair.First] > Magnitude.PairsOfOne || ++pairs[pair.Second] > Magnitude.PairsOfOne)
            throw node.Wrong($"一名教师最多出现在 {Magnitude.PairsOfOne} 对中", $"a teacher stands in more than {Magnitude.PairsOfOne} pairs");
        return pair.First != pair.Second ? pair : throw node.Wrong("一对须是两名不同的教师", "a pair is two different teachers");
    }

    private static TeacherLock ReadLock(Node node, int teachers, int posts)
    {
        var teacher = node.Required("teacher").Index(teachers, "teachers");
        return (node.Optional("post"), node.Optional("stay")) switch
        {
            ({ } post, null) => new TeacherLock(teacher, post.Index(posts, "posts")),
            (null, { } stay) when stay.True() => new TeacherLock(teacher, null),
            _ => throw node.Wrong("锁定应写 \"post\" 或 \"stay\": true 之一", "a lock has either \"post\" or \"stay\": true"),
        };
    }

    private static IReadOnlyList<BaselineMove> ReadBaseline(Node root, int teachers, int posts)
    {
        var seen = new HashSet<int>();
        return Each(root, "baseline", Magnitude.Entries, n =>
        {
            var move = new BaselineMove(n.Required("teacher").Index(teachers, "teachers"), n.Required("post").Index(posts, "posts"));
            return seen.Add(move.Teacher) ? move : throw n.Wrong("该教师在 baseline 中已出现", "the teacher stands in the baseline already");
        });
    }

    private static long Number(Node node, string name) => node.Required(name).Integer(0, Magnitude.Largest);

    private static long Staff(Node node, string name) => node.Required(name).Integer(0, Magnitude.Staff);

    private static IReadOnlyList<T> Each<T>(Node parent, string name, int most, Func<Node, T> read, bool optional = false)
    {
        var list = optional ? parent.Optional(name) : parent.Required(name);
        if (list is null) return [];
        if (list.Items.Count > most) throw list.Wrong($"超过 {most} 项", $"more than {most} entries");
        return [.. list.Items.Select(read)];
    }

    private static void Unique<T>(Node root, string name, IReadOnlyList<T> entries, Func<T, string> id)
    {
        var seen = new Dictionary<string, int>();
        for (var i = 0; i < entries.Count; i++)
            if (!seen.TryAdd(id(entries[i]), i))
                throw root.Required(name).Items[i].Required("id").Wrong($"与 {name}[{seen[id(entries[i])]}] 的 id 相同", $"{name}[{seen[id(entries[i])]}] has this id too");
    }
}
