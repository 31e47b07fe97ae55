using System.Collections.Immutable;
using System.Reflection;

namespace TeacherNet.Journal.Sqlite.Database;

/// <summary>The statements of the folder Sql, by path without ending.</summary>
internal static class Sql
{
    private static readonly Assembly Home = typeof(Sql).Assembly;

    public static string Text(string name)
    {
        using var stream = Home.GetManifestResourceStream(name) ?? throw new ArgumentException($"No statement '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The statements of a numbered folder with their numbers, in order.</summary>
    public static ImmutableArray<(int Number, string Name)> Steps(string folder) =>
    [
        .. Home.GetManifestResourceNames()
            .Where(n => n.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(n => (int.Parse(n.AsSpan(folder.Length + 1, n.IndexOf('-', folder.Length) - folder.Length - 1), System.Globalization.CultureInfo.InvariantCulture), n))
            .Order(),
    ];
}
