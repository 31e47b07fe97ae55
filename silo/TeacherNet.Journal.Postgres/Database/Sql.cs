using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace TeacherNet.Journal.Postgres.Database;

/// <summary>The statements of the folder Sql, by path without ending.</summary>
internal static class Sql
{
    private static readonly Assembly Home = typeof(Sql).Assembly;
    private static readonly ConcurrentDictionary<string, string> Texts = new();

    /// <summary>The numbered steps of the schema, in order.</summary>
    public static ImmutableArray<(int Number, string Name)> Steps { get; } =
    [
        .. Home.GetManifestResourceNames()
            .Where(n => n.StartsWith("Schema/", StringComparison.Ordinal))
            .Select(n => (int.Parse(n.AsSpan("Schema/".Length, 3), CultureInfo.InvariantCulture), n))
            .Order(),
    ];

    public static string Text(string name) => Texts.GetOrAdd(name, static name =>
    {
        using var stream = Home.GetManifestResourceStream(name) ?? throw new ArgumentException($"No statement '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });
}
