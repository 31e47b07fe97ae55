using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace TeacherNet.Web.Api;

/// <summary>What people read for a code: cause and mend, in Chinese and English. Facts stand in braces.</summary>
public static partial class RefusalTexts
{
    private static readonly FrozenDictionary<string, (string Zh, string En)> Texts = Load();

    /// <summary>Every code that has a text.</summary>
    public static ImmutableArray<string> Codes => Texts.Keys;

    /// <summary>The texts of a code with its facts filled in; a code without a text is shown as it is.</summary>
    public static (string Zh, string En) Of(string code, IReadOnlyDictionary<string, string> facts) =>
        Texts.TryGetValue(code, out var text) ? (Fill(text.Zh, facts), Fill(text.En, facts)) : (code, code);

    private static string Fill(string text, IReadOnlyDictionary<string, string> facts) =>
        Fact().Replace(text, m => facts.GetValueOrDefault(m.Groups[1].Value, "…"));

    private static FrozenDictionary<string, (string, string)> Load()
    {
        using var stream = typeof(RefusalTexts).Assembly.GetManifestResourceStream("refusals.tsv")!;
        using var reader = new StreamReader(stream);
        var texts = new Dictionary<string, (string, string)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var code, var zh, var en])
                throw new InvalidDataException($"refusals.tsv: '{line}' is not code, Chinese, English.");
            texts.Add(code, (zh, en));
        }
        return texts.ToFrozenDictionary();
    }

    [GeneratedRegex(@"\{([A-Za-z0-9]+)\}")]
    private static partial Regex Fact();
}
