using System.Text;
using TeacherNet.Engine.Storage;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Imports.Taking;

/// <summary>
/// Which random grain key stands for which number or code that people use. A key is reserved before its grain is
/// written, so a repeated or interrupted import meets the same grain again.
/// </summary>
internal sealed class KeyIndex(ISideStore side)
{
    private const string Table = "grain-key";

    /// <summary>The value of an index entry, or null.</summary>
    public async ValueTask<string?> FindAsync(string table, string row, CancellationToken cancel) =>
        await side.GetAsync(table, row, cancel) is { } found ? Encoding.ASCII.GetString(found.Value) : null;

    /// <summary>The key of each name, reserved now where there was none.</summary>
    public Task<Dictionary<string, string>> ReserveAsync(ScopeId scope, string kind, IReadOnlyCollection<string> names, CancellationToken cancel) =>
        ReserveAsync(names.ToDictionary(n => $"{scope}\n{kind}\n{n}"), () => Guid.NewGuid().ToString("N"), Table, cancel);

    /// <summary>The value of each index entry, made now where there was none. Two importers at once end with the same values.</summary>
    public async Task<Dictionary<string, string>> ReserveAsync(IReadOnlyDictionary<string, string> nameOfRow, Func<string> make, string table, CancellationToken cancel)
    {
        var values = new Dictionary<string, string>(nameOfRow.Count);
        while (true)
        {
            var missing = nameOfRow.Where(r => !values.ContainsKey(r.Value)).ToDictionary();
            foreach (var row in await side.GetManyAsync(table, missing.Keys, cancel))
                values[nameOfRow[row.Key]] = Encoding.ASCII.GetString(row.Value);
            var fresh = missing.Where(r => !values.ContainsKey(r.Value)).Select(r => (r.Key, Name: r.Value, Value: make())).ToList();
            if (fresh.Count == 0)
                return values;
            if (!await side.WriteAsync([.. fresh.Select(f => new SideWrite(table, f.Key, Encoding.ASCII.GetBytes(f.Value), 0))], cancel))
                continue;
            foreach (var (_, name, value) in fresh)
                values[name] = value;
            return values;
        }
    }
}
