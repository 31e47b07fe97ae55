using TeacherNet.Grains.Codes;

namespace TeacherNet.Web.Imports.Columns;

/// <summary>How much a table needs one of its columns.</summary>
internal enum Need
{
    /// <summary>May be absent, and empty.</summary>
    Optional,

    /// <summary>A table without it is reported, and so is a row where it is empty.</summary>
    Required,

    /// <summary>Required, and a header without it is no header of this kind.</summary>
    Key,
}

/// <summary>A column by its standard name and the other headings offices give it. Compared by reference.</summary>
internal sealed class Column(string name, params string[] synonyms)
{
    /// <summary>The running number that rows are reported by.</summary>
    public static readonly Column Serial = new("序号", "顺序号", "序", "No.");

    public string Name { get; } = name;

    public IReadOnlyList<string> Synonyms { get; } = synonyms;

    public Need Need { get; init; }

    public Mask Mask { get; init; }

    /// <summary>Says something of a record on file only, so that no template offers it.</summary>
    public bool IsForChanges { get; init; }

    /// <summary>Matches any heading that ends with a synonym; what stands before it is a region's name.</summary>
    public bool NamesRegion { get; init; }

    /// <summary>The names a template offers for choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The names of a code list, to choose from.</summary>
    public static string[] NamesOf<T>(CodeList<T> list)
        where T : notnull => [.. list.Entries.Select(e => e.Zh)];

    public bool Matches(string heading) => NamesRegion
        ? Synonyms.Any(s => heading.Length > s.Length && heading.EndsWith(s, StringComparison.Ordinal))
        : heading == Name || Synonyms.Contains(heading);
}
