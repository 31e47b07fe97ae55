using System.Collections.Immutable;
using System.Globalization;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Training;

public sealed partial class TrainingState
{
    private const int Shown = 200;
    private static readonly string[] CountyAndAbove = ["national", "provincial", "city", "county"];

    private readonly Dictionary<Guid, (TrainingEntry Entry, LiveNode.Map Node)> nodes = [];

    /// <summary>The region's document: <c>pending</c> entries in all, and the <c>schools</c> they wait for, most first.</summary>
    internal LiveNode RegionDocument()
    {
        var waiting = Schools.Keys.Select(s => (School: s, Count: PendingAt(s).Count())).Where(s => s.Count > 0)
            .OrderByDescending(s => s.Count).ThenBy(s => Schools[s.School], StringComparer.Ordinal).ToList();
        return LiveNode.Object(
            ("pending", waiting.Sum(s => s.Count)),
            ("order", new LiveNode.Texts([.. waiting.Select(s => $"s{s.School}")])),
            ("schools", Map(waiting, s => $"s{s.School}", s => LiveNode.Object(("school", s.School), ("name", Schools[s.School]), ("pending", s.Count)))));
    }

    /// <summary>
    /// A school's document, or null when it is not on the list: <c>pending</c> in all, the 200 that wait longest as <c>order</c> and <c>entries</c>
    /// (with the teacher), and <c>years</c> with credited hours.
    /// </summary>
    internal LiveNode? SchoolDocument(string school)
    {
        if (!Schools.TryGetValue(school, out var name))
            return null;
        var pending = PendingAt(school).ToList();
        var entries = TeachersAt(school).SelectMany(Of);
        return LiveNode.Object(
            ("name", name),
            ("pending", pending.Count),
            ("hours", pending.Sum(e => e.Hours)),
            ("order", new LiveNode.Texts([.. pending.Take(Shown).Select(Id)])),
            ("entries", Map(pending.Take(Shown), Id, e => WithTeacher(e))),
            ("years", Years(entries)));
    }

    /// <summary>
    /// A teacher's document, or null when not on the roster: what is <c>required</c>, credited and pending hours by <c>years</c>,
    /// by <c>cycles</c> with the categories and the <c>shortest</c> of them, and the latest 200 entries.
    /// </summary>
    internal LiveNode? TeacherDocument(string key)
    {
        if (!Teachers.TryGetValue(key, out var teacher))
            return null;
        var entries = Of(key).ToList();
        return LiveNode.Object(
            ("name", teacher.Name),
            ("school", Schools.GetValueOrDefault(teacher.School, "")),
            ("pending", entries.Count(e => e.IsPending)),
            ("required", LiveNode.Object(("cycle", Targets.Cycle), ("year", Targets.Year), ("cycleStart", Targets.CycleStart), ("cycleYears", Targets.CycleYears))),
            ("years", Years(entries)),
            ("cycles", Map(entries.GroupBy(e => Targets.CycleOf(e.Until.Year)), g => Text("c", g.Key), g => Cycle(g.Key, [.. g], teacher.ClassTeacher))),
            ("order", new LiveNode.Texts([.. entries.Take(Shown).Select(Id)])),
            ("entries", Map(entries.Take(Shown), Id, e => Node(e))));
    }

    private static LiveNode.Map Years(IEnumerable<TrainingEntry> entries) => Map(
        entries.GroupBy(e => e.Until.Year),
        g => Text("y", g.Key),
        g => LiveNode.Object(("credited", g.Sum(e => e.Credited)), ("pending", g.Where(e => e.IsPending).Sum(e => e.Hours))));

    private LiveNode.Map Cycle(int start, IReadOnlyCollection<TrainingEntry> entries, bool isClassTeacher)
    {
        var categories = Categories(entries, isClassTeacher);
        var shortest = categories.Where(c => c.Credited < c.Required).OrderBy(c => c.Credited / c.Required).Select(c => c.Name).FirstOrDefault();
        return LiveNode.Object(
            ("from", start),
            ("until", start + Targets.CycleYears - 1),
            ("credited", entries.Sum(e => e.Credited)),
            ("shortest", shortest ?? ""),
            ("categories", Map(categories, c => c.Name, c => LiveNode.Object(("required", c.Required), ("credited", c.Credited)))));
    }

    private List<(string Name, decimal Required, decimal Credited)> Categories(IReadOnlyCollection<TrainingEntry> entries, bool isClassTeacher) =>
    [
        ("ethics", Targets.Ethics, entries.Where(e => e.Content == "ethics").Sum(e => e.Credited)),
        ("county-and-above", Targets.CountyAndAbove, entries.Where(e => CountyAndAbove.Contains(e.Level)).Sum(e => e.Credited)),
        .. isClassTeacher ? [("class-teacher", Targets.ClassTeacher, entries.Where(e => e.Content == "class-teacher").Sum(e => e.Credited))]
            : Array.Empty<(string, decimal, decimal)>(),
    ];

    private LiveNode.Map WithTeacher(TrainingEntry entry)
    {
        var teacher = Teachers[entry.Teacher];
        return new(Node(entry).Members.SetItem("teacher", entry.Teacher).SetItem("name", teacher.Name).SetItem("staffNumber", teacher.StaffNumber));
    }

    private LiveNode.Map Node(TrainingEntry entry)
    {
        if (nodes.TryGetValue(entry.Id, out var drawn) && ReferenceEquals(drawn.Entry, entry))
            return drawn.Node;
        var node = LiveNode.Object(
            ("programme", entry.Programme),
            ("level", entry.Level),
            ("content", entry.Content),
            ("mode", entry.Mode),
            ("role", entry.Role),
            ("hours", entry.Hours),
            ("credited", entry.Credited),
            ("from", Day(entry.From)),
            ("until", Day(entry.Until)),
            ("status", entry.Status),
            ("note", entry.Note ?? ""),
            ("comment", entry.Comment ?? ""),
            ("at", entry.At.ToString("O", CultureInfo.InvariantCulture)));
        nodes[entry.Id] = (entry, node);
        return node;
    }

    private static string Id(TrainingEntry entry) => $"e{entry.Id:N}";

    private static string Text(string prefix, int year) => prefix + year.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static LiveNode.Map Map<T>(IEnumerable<T> items, Func<T, string> key, Func<T, LiveNode> node) =>
        new(items.ToImmutableSortedDictionary(key, node, StringComparer.Ordinal));
}
