using TeacherNet.Engine.Journals;
using TeacherNet.Journal.AzureTables.Contents;
using TeacherNet.Journal.AzureTables.Protocol;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.AzureTables.Logs;

/// <summary>The partition of one scope: head, commits, and the index that follows from them.</summary>
internal sealed class ScopeLog(Table table, ScopeId scope, Guid epoch)
{
    public ScopeId Scope => scope;

    public Guid Epoch => epoch;

    public string Partition { get; } = scope.Value.Replace('/', ':');

    public Staging Staging { get; } = new(table, scope.Value.Replace('/', ':'));

    public Table Table => table;

    /// <summary>The head as it stands, with nothing owed to the index.</summary>
    public async Task<HeadRow> SettledAsync(CancellationToken cancel) => await SettleAsync(await HeadAsync(cancel), null);

    /// <exception cref="JournalUnavailableException">The table holds another history than this process began with.</exception>
    public async Task<HeadRow> HeadAsync(CancellationToken cancel) =>
        HeadRow.Read(await table.FindAsync(Partition, HeadRow.Key, cancel), epoch) is var head && head.Head.Epoch == epoch
            ? head
            : throw new JournalUnavailableException($"{table.Name}: another history than this process began with");

    /// <summary>Writes what the index is owed, step by step under the head's tag, so that however many help, each step is taken once.</summary>
    public async Task<HeadRow> SettleAsync(HeadRow head, StoredCommit? owed)
    {
        while (head.Debt > 0)
        {
            owed = owed?.First == head.Debt ? owed : await CommitAsync(head.Debt, CancellationToken.None) ?? throw new JournalDamagedException(scope, head.Debt, "missing commit");
            var rows = IndexRows.Grains([owed]);
            var step = rows[head.Paid..Math.Min(head.Paid + Table.MostRows - 1, rows.Count)];
            var paid = head.Paid + step.Count;
            var next = paid == rows.Count ? head with { Debt = 0, Paid = 0 } : head with { Paid = paid };
            var tags = await table.WriteAsync(Partition, [head.To(next), .. step], CancellationToken.None);
            head = tags is null ? await HeadAsync(CancellationToken.None) : next with { Tag = tags[0] };
        }
        return head;
    }

    /// <summary>The commit that a command led to, or null. It may still be about to be stored.</summary>
    public async Task<KnownCommand?> FindAsync(CommandId command, CancellationToken cancel) =>
        await table.FindAsync(Partition, IndexRows.OfCommand(command), cancel) is { } place
        && await table.FindAsync(Partition, CommitRow.KeyOf(IndexRows.FirstOf(place)), cancel) is { } row
            ? CommitRow.Known(scope, epoch, row)
            : null;

    /// <summary>The commit that a command led to, or null; and then no transaction that is under way can store it any more.</summary>
    public async Task<KnownCommand?> FindForGoodAsync(CommandId command, CancellationToken cancel)
    {
        if (await FindAsync(command, cancel) is { } known)
            return known;
        await FenceAsync(cancel);
        return await FindAsync(command, cancel);
    }

    public async Task<StoredCommit?> CommitAsync(long first, CancellationToken cancel) =>
        await table.FindAsync(Partition, CommitRow.KeyOf(first), cancel) is { } row ? await CommitRow.ReadAsync(scope, row, Staging, cancel) : null;

    /// <summary>Writes the head as it is: whoever has read it before must read it again.</summary>
    private async Task FenceAsync(CancellationToken cancel)
    {
        for (; ; )
        {
            var head = await HeadAsync(cancel);
            if (await table.WriteAsync(Partition, [head.To(head)], cancel) is not null)
                return;
        }
    }
}
