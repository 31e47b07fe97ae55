using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using TeacherNet.Web.Api.Codes;

namespace TeacherNet.Web.Api.Audit;

/// <summary>What people call events and facts in a workbook: as the pages do, whose tables of names are built in, so that there is one of each.</summary>
internal static partial class AuditNames
{
    private static readonly FrozenDictionary<string, string> Events = Read("event-names").SelectMany(l => EventLine().Matches(l)).ToFrozenDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);

    private static readonly FrozenDictionary<string, (string Zh, string List)> Facts =
        Read("fact-names").Select(l => FactLine().Match(l)).Where(m => m.Success).ToFrozenDictionary(m => m.Groups[1].Value, m => (m.Groups[2].Value, m.Groups[3].Value));

    private static readonly FrozenDictionary<string, string> States = Read("fact-names").SkipWhile(l => !l.Contains("stateWords", StringComparison.Ordinal)).TakeWhile(l => l != "};")
        .SelectMany(l => StateWord().Matches(l)).ToFrozenDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);

    /// <summary>What a stored event is called; its stored name where it has no other.</summary>
    public static string Event(string stored) => Events.GetValueOrDefault(stored, stored);

    /// <summary>What a fact is called by its path; the path's last part where it has no name.</summary>
    public static string Fact(string path) => Find(path) is { } fact ? fact.Zh : Last(path);

    /// <summary>A fact's value in words: codes by their names, yes and no; 无 where there is none.</summary>
    public static string Value(string path, string? value) => value switch
    {
        null => "无",
        _ when Find(path) is { List.Length: > 0 } fact => string.Join('、', value.Split(", ").Select(code => CodeEndpoints.NameOf(fact.List, code))),
        "True" => "是",
        "False" => "否",
        _ => Last(path) is "is" or "state" ? States.GetValueOrDefault(JsonNamingPolicy.CamelCase.ConvertName(value), value) : value,
    };

    private static (string Zh, string List)? Find(string path) =>
        Facts.TryGetValue(string.Join('.', path.Split('.').TakeLast(2)), out var fact) || Facts.TryGetValue(Last(path), out fact) ? fact : null;

    private static string Last(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static string[] Read(string name)
    {
        using var stream = typeof(AuditNames).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries);
    }

    [GeneratedRegex(@"'([a-z]+\.[a-z-]+)': '([^']+)'")]
    private static partial Regex EventLine();

    [GeneratedRegex(@"^'?([\w.]+)'?: \{ zh: '([^']+)', en: '[^']+'(?:, list: '(\w+)')?")]
    private static partial Regex FactLine();

    [GeneratedRegex(@"(\w+): '([^']+)'")]
    private static partial Regex StateWord();
}
