using System.Collections.Concurrent;
using TeacherNet.Journal.AzureTables.Protocol;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.AzureTables.Logs;

/// <summary>The names of the logs, each added before the log is first written. A log may be named here that nothing was ever written to.</summary>
internal sealed class ScopeList(Table table, string partition)
{
    private const string Prefix = "scope|";
    private readonly ConcurrentDictionary<ScopeId, bool> added = new();

    public async Task AddAsync(ScopeId scope)
    {
        if (added.ContainsKey(scope))
            return;
        await table.WriteAsync(partition, [Change.Put(new Row(Prefix + scope.Value.Replace('/', ':')))], CancellationToken.None);
        added[scope] = true;
    }

    public async Task<List<ScopeId>> ReadAsync(CancellationToken cancel)
    {
        var scopes = new List<ScopeId>();
        await foreach (var row in table.QueryAsync(partition, Prefix, Prefix + "~~", null, cancel))
            scopes.Add(new(row.Key[Prefix.Length..].Replace(':', '/')));
        return scopes;
    }
}
