using System.Collections.Concurrent;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.AzureTables.Protocol;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.AzureTables.Logs;

/// <summary>
/// Which log a command's commit may stand in: a command id is for one commit in all logs, and no transaction spans two. A claim
/// is made before the commit and never removed. A claim without a commit is worth nothing, and another log may take it over.
/// </summary>
internal sealed class Claims(Table table, Func<ScopeId, ScopeLog> logs)
{
    private const string Scope = "Scope";

    /// <summary>Claims commands for a log whose head the caller has read before, and answers those that are stored.</summary>
    public async Task<IReadOnlyDictionary<CommandId, KnownCommand>> TakeAsync(ScopeLog log, IEnumerable<CommandId> commands)
    {
        var known = new ConcurrentDictionary<CommandId, KnownCommand>();
        var seen = new ConcurrentBag<CommandId>();
        await Parallel.ForEachAsync(commands.GroupBy(PartitionOf).SelectMany(p => p.Chunk(Table.MostRows)), Few.AtOnce, async (some, _) =>
        {
            var rows = some.Select(c => Change.Insert(RowOf(c, log.Scope))).ToList();
            if (await table.WriteAsync(PartitionOf(some[0]), rows, CancellationToken.None) is null)
                Array.ForEach(some, seen.Add);
        });
        await Parallel.ForEachAsync(seen, Few.AtOnce, async (command, _) =>
        {
            if (await TakeAsync(log, command) is { } found)
                known[command] = found;
        });
        return known;
    }

    /// <summary>The commit that a command led to in whatever log; null when there is none and none is under way.</summary>
    public async Task<KnownCommand?> FindAsync(CommandId command, CancellationToken cancel) =>
        await table.FindAsync(PartitionOf(command), IndexRows.OfCommand(command), cancel) is { } claim
            ? await logs(new(claim.Text(Scope))).FindForGoodAsync(command, cancel)
            : null;

    private async Task<KnownCommand?> TakeAsync(ScopeLog log, CommandId command)
    {
        for (; ; )
        {
            var claim = await table.FindAsync(PartitionOf(command), IndexRows.OfCommand(command), CancellationToken.None);
            var holder = claim is null ? null : logs(new(claim.Text(Scope)));
            // In the caller's own log the head's tag stands between two writers; another log has to be fenced.
            var found = holder is null ? null
                : holder.Scope == log.Scope ? await holder.FindAsync(command, CancellationToken.None)
                : await holder.FindForGoodAsync(command, CancellationToken.None);
            if (found is not null || holder?.Scope == log.Scope)
                return found;
            if (await table.WriteAsync(PartitionOf(command), [Change.Replace(RowOf(command, log.Scope), claim?.Tagged)], CancellationToken.None) is not null)
                return null;
        }
    }

    private static Row RowOf(CommandId command, ScopeId scope) => new Row(IndexRows.OfCommand(command)).With(Scope, scope.Value);

    /// <summary>Sixteen partitions, by the last digit: what one partition can take would bind all logs together.</summary>
    private static string PartitionOf(CommandId command) => $"command:{command.Value.ToString("N")[^1]}";
}
