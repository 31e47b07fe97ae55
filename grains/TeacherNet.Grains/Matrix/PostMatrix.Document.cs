using System.Collections.Immutable;
using TeacherNet.Grains.Codes;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Matrix;

public sealed partial class PostMatrix
{
    private static readonly ImmutableArray<string> Groups = ["city", "town", "village"];
    private static readonly ImmutableArray<string> SubjectOrder = [.. Subjects.List.Entries.Select(s => s.Code)];

    private readonly Dictionary<(string School, string Stage), Row?> rows = [];

    private sealed record Row(ImmutableDictionary<string, MatrixCell> Cells, LiveNode.Map Node);

    /// <summary>
    /// The live document of a stage, or null for no stage: <c>subjects</c> in order; <c>groups</c> city, town, village (with remote),
    /// each with <c>order</c> and <c>schools</c> and its sums; a cell has <c>authorised</c>, <c>staffed</c>, <c>difference</c>.
    /// </summary>
    internal LiveNode? Document(string stage)
    {
        if (Stages.List.WithCode(stage) is null)
            return null;
        var drawn = Schools.Where(s => !s.Value.IsClosed && RowOf(s.Key, stage) is not null)
            .OrderBy(s => s.Value.Code, StringComparer.Ordinal)
            .Select(s => (Key: $"s{s.Key}", Group: GroupOf(s.Value), Row: RowOf(s.Key, stage)!))
            .ToList();
        var subjects = drawn.SelectMany(d => d.Row.Cells.Keys).Distinct()
            .OrderBy(s => SubjectOrder.IndexOf(s) is var i and >= 0 ? i : int.MaxValue).ThenBy(s => s, StringComparer.Ordinal);
        var groups = ImmutableSortedDictionary.CreateBuilder<string, LiveNode>(StringComparer.Ordinal);
        foreach (var group in Groups)
        {
            var members = drawn.Where(d => d.Group == group).ToList();
            groups[group] = LiveNode.Object(
                ("order", new LiveNode.Texts([.. members.Select(m => m.Key)])),
                ("schools", new LiveNode.Map(members.ToImmutableSortedDictionary(m => m.Key, m => (LiveNode)m.Row.Node, StringComparer.Ordinal))),
                ("sums", Sums(members.Select(m => m.Row))));
        }

        return LiveNode.Object(
            ("stage", stage),
            ("subjects", new LiveNode.Texts([.. subjects])),
            ("order", new LiveNode.Texts(Groups)),
            ("groups", new LiveNode.Map(groups.ToImmutable())),
            ("sums", Sums(drawn.Select(d => d.Row))));
    }

    private static string GroupOf(MatrixSchool school) => school.Location is "city" or "town" ? school.Location : "village";

    private void Redraw(string school)
    {
        foreach (var stage in Stages.List.Entries)
            rows.Remove((school, stage.Code));
    }

    private Row? RowOf(string key, string stage)
    {
        if (!rows.TryGetValue((key, stage), out var row))
            rows[(key, stage)] = row = Draw(key, stage);
        return row;
    }

    private Row? Draw(string key, string stage)
    {
        var school = Schools[key];
        var cells = school.Posts.Where(p => p.Stage == stage).Select(p => p.Subject)
            .Concat(Staffed.Keys.Where(s => s.School == key && s.Stage == stage).Select(s => s.Subject))
            .Distinct().ToImmutableDictionary(subject => subject, subject => Cell(key, stage, subject));
        return cells.IsEmpty && !school.Stages.Contains(stage) ? null : new(cells, LiveNode.Object(
            ("code", school.Code),
            ("name", school.Name),
            ("location", school.Location),
            ("strength", school.Strength ?? ""),
            ("cells", Cells(cells)),
            ("all", Node(cells.Values.Aggregate(default(MatrixCell), MatrixCell.Add)))));
    }

    private static LiveNode.Map Sums(IEnumerable<Row> rows)
    {
        var sums = rows.SelectMany(r => r.Cells).GroupBy(c => c.Key, c => c.Value)
            .ToImmutableDictionary(g => g.Key, g => g.Aggregate(MatrixCell.Add));
        return LiveNode.Object(("cells", Cells(sums)), ("all", Node(sums.Values.Aggregate(default(MatrixCell), MatrixCell.Add))));
    }

    private static LiveNode.Map Cells(ImmutableDictionary<string, MatrixCell> cells) =>
        new(cells.ToImmutableSortedDictionary(c => c.Key, c => (LiveNode)Node(c.Value), StringComparer.Ordinal));

    private static LiveNode.Map Node(MatrixCell cell) =>
        LiveNode.Object(("authorised", cell.Authorised), ("staffed", cell.Staffed), ("difference", cell.Difference));
}
