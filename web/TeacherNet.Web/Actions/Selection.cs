using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Actions;

/// <summary>Which rows of a list: those with these keys, or all that match a filter but a few.</summary>
/// <param name="Keys">Keys; null when a filter selects.</param>
/// <param name="Filter">As the list's address has it; null when keys select.</param>
/// <param name="Total">How many the person saw that match the filter.</param>
/// <param name="Except">Keys left out of what matches.</param>
internal sealed record Selection(ImmutableArray<string>? Keys, IReadOnlyDictionary<string, string>? Filter, int? Total, ImmutableArray<string>? Except)
{
    /// <summary>Most rows of one action.</summary>
    public const int Most = 20_000;

    /// <summary>The rows selected, and the keys of those that are not there or out of reach.</summary>
    public Refusal? Resolve(ActionList list, ActionCall call, out IReadOnlyList<ListRow> rows, out ImmutableArray<string> missing)
    {
        (rows, missing) = ([], []);
        if (Keys is { IsDefault: false } keys)
        {
            var asked = keys.Distinct().ToList();
            if (Fits(asked.Count) is { } size)
                return size;
            var found = list.Find(call, asked);
            rows = [.. asked.Where(found.ContainsKey).Select(k => found[k])];
            missing = [.. asked.Where(k => !found.ContainsKey(k))];
            return null;
        }
        if (Filter is null || Total is null || list.Matching(call, Filter) is not { } matching)
            return Refusal.Because("action.selection-unclear", "filter");
        if (matching.Count != Total)
            return Refusal.Because("action.selection-changed", "total").Given("seen", Text(Total.Value)).Given("now", Text(matching.Count));
        var except = (Except is { IsDefault: false } some ? some : []).ToHashSet();
        rows = [.. matching.Where(r => !except.Contains(r.Key))];
        return Fits(rows.Count);
    }

    /// <summary>What tells this request from another one.</summary>
    public string Digest(string list, string action, IReadOnlyDictionary<string, string> parameters)
    {
        var text = new StringBuilder().Append(list).Append('\n').Append(action);
        foreach (var (name, value) in parameters.OrderBy(p => p.Key, StringComparer.Ordinal))
            text.Append('\n').Append(name).Append('=').Append(value);
        foreach (var (name, value) in (Filter ?? new Dictionary<string, string>()).OrderBy(p => p.Key, StringComparer.Ordinal))
            text.Append("\n?").Append(name).Append('=').Append(value);
        text.Append("\n#").Append(Keys is null ? "all" : "keys");
        foreach (var key in (Keys ?? Except ?? []).Order(StringComparer.Ordinal))
            text.Append('\n').Append(key);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }

    private static Refusal? Fits(int count) =>
        count == 0 ? Refusal.Because("action.nothing-selected", "keys")
        : count > Most ? Refusal.Because("action.selection-size", "keys").Given("most", Text(Most)).Given("count", Text(count))
        : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
