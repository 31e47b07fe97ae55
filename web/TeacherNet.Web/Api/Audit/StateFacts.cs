using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using TeacherNet.Grains.Imports;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Api.Audit;

/// <summary>A grain's state as single facts, each under its path: <c>facts.post.school</c>, <c>lines.ID.is</c>.</summary>
internal sealed class StateFacts
{
    private const string Is = "is";
    private readonly Dictionary<string, object> facts = [];
    private readonly HashSet<string> wholes = [""];

    private StateFacts()
    {
    }

    /// <summary>The facts of a state.</summary>
    public static StateFacts Of(object state)
    {
        var found = new StateFacts();
        found.AddParts("", state);
        return found;
    }

    /// <summary>
    /// The facts that differ in a later state, in order of their paths. The parts of what is new as a whole are left out:
    /// the event itself says them.
    /// </summary>
    public IEnumerable<(string Path, object? Before, object? After)> ChangesTo(StateFacts later) =>
        from path in facts.Keys.Union(later.facts.Keys).Order(StringComparer.Ordinal)
        let before = facts.GetValueOrDefault(path)
        let after = later.facts.GetValueOrDefault(path)
        where !Equals(before, after) && wholes.Contains(WholeOf(path))
        select (path, before, after);

    private static string WholeOf(string path) => path.LastIndexOf('.') is > 0 and var dot ? path[..dot] : "";

    private void Add(string path, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case Protected<string> or string or bool or Enum:
                facts[path] = value;
                break;
            case IFormattable plain:
                facts[path] = plain.ToString(plain is DateOnly ? "O" : null, CultureInfo.InvariantCulture);
                break;
            case IDictionary entries:
                wholes.Add(path);
                foreach (DictionaryEntry entry in entries)
                    Add($"{path}.{entry.Key}", entry.Value);
                break;
            case IEnumerable items:
                AddItems(path, items.Cast<object?>().ToArray());
                break;
            default:
                wholes.Add(path);
                AddParts($"{path}.", value);
                break;
        }
    }

    private void AddItems(string path, object?[] items)
    {
        wholes.Add(path);
        if (Array.TrueForAll(items, i => i is string or IFormattable))
        {
            if (items.Length > 0)
                facts[path] = string.Join(", ", items.Select(i => string.Create(CultureInfo.InvariantCulture, $"{i}")));
            return;
        }
        for (var i = 0; i < items.Length; i++)
            Add($"{path}.{items[i]?.GetType().GetProperty("Id")?.GetValue(items[i]) ?? i}", items[i]);
    }

    // What a record is made of, and which of its family it is; anything else it can tell is derived from that.
    private void AddParts(string prefix, object whole)
    {
        var type = whole.GetType();
        if (type.BaseType is { IsAbstract: true })
            facts[$"{prefix}{Is}"] = JsonNamingPolicy.CamelCase.ConvertName(type.Name);
        var parts = type.GetConstructors().MaxBy(c => c.GetParameters().Length)?.GetParameters() ?? [];
        foreach (var part in parts.Select(p => type.GetProperty(p.Name!, BindingFlags.Public | BindingFlags.Instance)).Where(p => p is not null && !IsTrail(p.PropertyType)))
            Add($"{prefix}{JsonNamingPolicy.CamelCase.ConvertName(part!.Name)}", part.GetValue(whole));
    }

    private static bool IsTrail(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImportTrail<>);
}
