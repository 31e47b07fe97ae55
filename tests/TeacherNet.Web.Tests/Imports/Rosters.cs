using System.Text.Json;
using TeacherNet.Web.Imports;

namespace TeacherNet.Web.Tests.Imports;

/// <summary>The rosters kept in the repository, and checks of them.</summary>
internal static class Rosters
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly string Folder = Path.Combine(Root(), "tests", "data", "rosters");

    public static ImportFile File(string name) => ImportFile.At(Path.Combine(Folder, name));

    /// <summary>The rows of a table kept as text, without its head.</summary>
    public static IEnumerable<string[]> Rows(string name) => System.IO.File.ReadLines(Path.Combine(Folder, name)).Skip(1).Select(l => l.Split(','));

    public static ImportFile[] Of(string county) => county == "datong"
        ? [File("datong.xlsx")]
        : [File($"{county}-teachers.csv"), File($"{county}-schools.csv"), File($"{county}-posts.csv")];

    public static JsonElement Expected(string county) =>
        JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(Folder, $"{county}-expected.json"))).RootElement;

    public static CheckedImport Check(params IReadOnlyList<ImportFile> files) => Check(NoKnownRecords.Instance, files);

    public static CheckedImport Check(IKnownRecords known, params IReadOnlyList<ImportFile> files) =>
        ImportChecker.Check(files, known, Today, ct: Xunit.TestContext.Current.CancellationToken);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(Path.Combine(folder, "TeacherNet.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
