using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Model;
using TeacherNet.Planning.Proofs;

namespace TeacherNet.Planning.Files;

/// <summary>Reads <c>teachernet-plan/1</c> plans of a known instance.</summary>
public static class PlanReader
{
    private const int DeepestTree = 2_000;

    /// <summary>The plan in these UTF-8 bytes; what it claims is not judged here.</summary>
    /// <exception cref="MalformedException">The bytes are no plan of this instance.</exception>
    public static Plan Read(Instance instance, ReadOnlySpan<byte> json)
    {
        var root = Node.Parse(json);
        var format = root.Required("format");
        if (format.String() != InstanceReader.Format) throw format.Wrong($"只认识格式 \"{InstanceReader.Format}\"", $"only the format \"{InstanceReader.Format}\" is known");
        return new Plan(
            ReadMoves(instance, root.Required("moves")),
            Numbers(root.Required("levels")),
            Numbers(root.Required("bounds")),
            [.. root.Required("proof").Required("levels").Items.Select(ReadLevel)]);
    }

    private static int[] ReadMoves(Instance instance, Node moves)
    {
        var teachers = Enumerable.Range(0, instance.Teachers.Count).ToDictionary(t => instance.Teachers[t].Id);
        var taken = new int[instance.Teachers.Count];
        Array.Fill(taken, Outcome.Stays);
        foreach (var move in moves.Items)
        {
            var id = move.Required("teacher");
            if (!teachers.TryGetValue(id.String(), out var t)) throw id.Wrong("实例中没有这名教师", "the instance has no such teacher");
            if (taken[t] != Outcome.Stays) throw id.Wrong("该教师已有调动", "the teacher moves already");
            var post = move.Required("post");
            var options = instance.Teachers[t].Options;
            taken[t] = Enumerable.Range(0, options.Count).FirstOrDefault(o => instance.Posts[options[o].Post].Id == post.String(), -1);
            if (taken[t] < 0) throw post.Wrong("这不是该教师的选项", "this is none of the teacher's options");
        }

        return taken;
    }

    private static LevelProof ReadLevel(Node node)
    {
        if (node.Optional("tree") is not { } tree) return new LevelProof(ReadPrices(node), null);
        var next = 0;
        var branch = ReadBranch(tree, ref next, 0);
        return next == tree.Items.Count ? new LevelProof(ReadPrices(node), branch) : throw tree.Items[next].Wrong("没有分支通向这里", "no split leads here");
    }

    private static Branch ReadBranch(Node tree, ref int next, int depth)
    {
        if (next >= tree.Items.Count) throw tree.Wrong("分支缺少一半", "a split lacks one of its parts");
        var node = tree.Items[next++];
        if (depth > DeepestTree) throw node.Wrong($"分支深于 {DeepestTree} 层", $"splits go deeper than {DeepestTree}");
        var branch = new Branch();
        if (node.Optional("low") is null)
        {
            branch.Close(ReadPrices(node), node.Optional("conflict")?.True() ?? false);
            return branch;
        }

        var row = node.Optional("row");
        var index = (int)(row ?? node.Required("column")).Integer(0, int.MaxValue);
        var (low, high) = (ReadCut(node.Required("low")), ReadCut(node.Required("high")));
        var below = ReadBranch(tree, ref next, depth + 1);
        branch.Split((low, below), (high, ReadBranch(tree, ref next, depth + 1)));
        return branch;

        Cut ReadCut(Node range) => Numbers(range) is [var from, var to] ? new Cut(row is not null, index, from, to) : throw range.Wrong("区间应有两端", "a range has two ends");
    }

    private static Prices ReadPrices(Node node) =>
        new([.. node.Required("rows").Items.Select(r => (int)r.Integer(0, int.MaxValue))], Numbers(node.Required("prices")));

    private static long[] Numbers(Node list) => [.. list.Items.Select(n => n.Integer(long.MinValue, long.MaxValue))];
}
