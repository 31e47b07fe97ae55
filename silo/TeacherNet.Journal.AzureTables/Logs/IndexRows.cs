using System.Globalization;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.AzureTables.Protocol;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.AzureTables.Logs;

/// <summary>Rows by which commits are found other than by position. All follow from the log.</summary>
internal static class IndexRows
{
    /// <summary>The row that says where a command's commit begins.</summary>
    public static string OfCommand(CommandId command) => $"i|{command.Value:N}";

    /// <summary>The row that says a grain's version.</summary>
    public static string OfGrain(GrainId grain) => $"v|{grain.Kind}|{grain.Key}";

    /// <summary>A grain's commits beyond a version; the key is the version after the commit.</summary>
    public static (string From, string To) Beyond(GrainId grain, long version) => (Place(grain, version + 1), $"g|{grain.Kind}|{grain.Key}|~");

    public static long FirstOf(Row row) => row.Number("First");

    public static long VersionOf(Row? row) => row?.Number("Version") ?? 0;

    public static Change Command(StoredCommit commit) => Change.Insert(new Row(OfCommand(commit.Command)).With("First", commit.First));

    /// <summary>What commits that follow each other leave of their grains: each grain's version, and each one's place in each grain.</summary>
    public static List<Change> Grains(IReadOnlyList<StoredCommit> commits)
    {
        var versions = new Dictionary<GrainId, long>();
        var changes = new List<Change>();
        foreach (var commit in commits)
        {
            var written = new Dictionary<GrainId, long>();
            foreach (var e in commit.Events)
                written[e.Grain] = e.Version;
            foreach (var (grain, version) in written)
            {
                versions[grain] = version;
                changes.Add(Change.Put(new Row(Place(grain, version)).With("First", commit.First)));
            }
        }
        changes.AddRange(versions.Select(v => Change.Put(new Row(OfGrain(v.Key)).With("Version", v.Value))));
        return changes;
    }

    private static string Place(GrainId grain, long version) => string.Create(CultureInfo.InvariantCulture, $"g|{grain.Kind}|{grain.Key}|{version:D19}");
}
