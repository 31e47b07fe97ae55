using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace TeacherNet.Grains.Codes;

/// <summary>The values of one code list with their stable codes, names and the other spellings offices use.</summary>
/// <remarks>Look-ups by text are ordinal and expect text without surrounding blanks and in half width.</remarks>
public sealed class CodeList<T>
    where T : notnull
{
    private readonly FrozenDictionary<T, CodeEntry<T>> byValue;
    private readonly FrozenDictionary<string, CodeEntry<T>> byCode;
    private readonly FrozenDictionary<string, CodeEntry<T>> byName;

    /// <summary>A list in the order given, which is the order to show.</summary>
    /// <exception cref="ArgumentException">A value, code or spelling stands twice.</exception>
    public CodeList(params IReadOnlyList<CodeEntry<T>> entries)
    {
        Entries = entries;
        byValue = entries.Select(e => KeyValuePair.Create(e.Value, e)).ToFrozenDictionary();
        byCode = Once(entries.Select(e => KeyValuePair.Create(e.Code, e)));
        byName = Once(entries.SelectMany(e => e.Aliases.Prepend(e.Zh), (e, name) => KeyValuePair.Create(name, e)));
    }

    /// <summary>All entries, in the order to show.</summary>
    public IReadOnlyList<CodeEntry<T>> Entries { get; }

    /// <summary>The entry of <paramref name="value"/>.</summary>
    /// <exception cref="KeyNotFoundException">The value is not in the list.</exception>
    public CodeEntry<T> this[T value] => byValue[value];

    /// <summary>The entry with this stable code, or none.</summary>
    public CodeEntry<T>? WithCode(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The entry called so in Chinese, by its name or another spelling.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out CodeEntry<T>? entry) => byName.TryGetValue(name, out entry);

    private static FrozenDictionary<string, CodeEntry<T>> Once(IEnumerable<KeyValuePair<string, CodeEntry<T>>> pairs)
    {
        var entries = new Dictionary<string, CodeEntry<T>>(StringComparer.Ordinal);
        foreach (var (key, entry) in pairs) entries.Add(key, entry);
        return entries.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
