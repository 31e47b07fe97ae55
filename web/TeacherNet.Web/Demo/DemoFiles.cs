using TeacherNet.Web.Imports;

namespace TeacherNet.Web.Demo;

/// <summary>The made-up rosters and exchange years that the demonstration imports.</summary>
internal static class DemoFiles
{
    private static readonly string[] Places = ["demo", Path.Combine("tests", "data", "rosters")];

    /// <summary>The directory: next to the program, or in the source tree above it; null when there is none.</summary>
    public static string? Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Places.Select(p => Path.Combine(folder, p)).FirstOrDefault(p => File.Exists(Path.Combine(p, "datong.xlsx"))) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>A region's roster files.</summary>
    public static ImportFile[] Roster(string directory, string region) => region == "datong"
        ? [At(directory, "datong.xlsx")]
        : [At(directory, $"{region}-schools.csv"), At(directory, $"{region}-posts.csv"), At(directory, $"{region}-teachers.csv")];

    /// <summary>A region's move history; none for regions without one.</summary>
    public static ImportFile[] Moves(string directory, string region) =>
        File.Exists(Path.Combine(directory, $"{region}-moves.csv")) ? [At(directory, $"{region}-moves.csv")] : [];

    /// <summary>The exchange years of Yuhuatai and Datong.</summary>
    public static ImportFile[] Exchange(string directory) =>
        [At(directory, "exchange-pairs.csv"), At(directory, "exchange-activities.csv"), At(directory, "exchange-attendance.csv")];

    private static ImportFile At(string directory, string name) => ImportFile.At(Path.Combine(directory, name));
}
