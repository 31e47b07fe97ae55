using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Journals;

/// <summary>Something stored that is not what the journal wrote.</summary>
/// <param name="Scope">The log, when it is known.</param>
/// <param name="Position">The place in the log; 0 when it is known only by the grain or not at all.</param>
/// <param name="Grain">The grain, when it is known.</param>
/// <param name="What">What is wrong there, in English for an operator.</param>
public sealed record Damage(ScopeId? Scope, long Position, GrainId? Grain, string What);

/// <summary>What a verification saw.</summary>
/// <param name="Commits">Commits read.</param>
/// <param name="Events">Events read.</param>
/// <param name="Damages">What is wrong, at most <see cref="Verification.MostDamages"/>; empty when all is well.</param>
public sealed record Verified(long Commits, long Events, ImmutableArray<Damage> Damages)
{
    /// <summary>True when nothing is wrong.</summary>
    public bool IsSound => Damages.IsEmpty;
}

/// <summary>
/// Reads the logs of all scopes and recomputes what follows from their contents: digests, hashes, dense positions, versions of
/// each grain, times, heads, and that no command stands twice. A changed byte of a stored event or commit shows in one of them.
/// </summary>
public sealed class Verification
{
    /// <summary>A verification stops looking after so many.</summary>
    public const int MostDamages = 100;

    private readonly IJournal journal;
    private readonly HashSet<CommandId> commands = [];
    private readonly ImmutableArray<Damage>.Builder damages = ImmutableArray.CreateBuilder<Damage>();
    private long commits;
    private long events;

    private Verification(IJournal journal) => this.journal = journal;

    /// <summary>Verifies a journal that may be in use; what is appended meanwhile may or may not be seen.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="progress">Told the number of events read, now and then; null for nobody.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<Verified> RunAsync(IJournal journal, IProgress<long>? progress, CancellationToken cancel)
    {
        var verification = new Verification(journal);
        foreach (var scope in await journal.ScopesAsync(cancel))
            await verification.ReadAsync(scope, progress, cancel);
        return new(verification.commits, verification.events, verification.damages.ToImmutable());
    }

    private async Task ReadAsync(ScopeId scope, IProgress<long>? progress, CancellationToken cancel)
    {
        var head = await journal.HeadAsync(scope, cancel);
        var log = new LogCheck(scope);
        try
        {
            await foreach (var commit in journal.ReadAsync(scope, 0, cancel))
            {
                commits++;
                events += commit.Events.Length;
                if (commits % 1_000 == 0)
                    progress?.Report(events);
                foreach (var damage in log.Look(commit, isRepeat: !commands.Add(commit.Command)))
                    Report(damage);
                if (damages.Count >= MostDamages)
                    return;
                if (commit.Last == head.Position && !commit.Hash.AsSpan().SequenceEqual(head.Hash.AsSpan()))
                    Report(new(scope, head.Position, null, "the head's hash is not that of the last commit"));
            }
            if (log.Position < head.Position)
                Report(new(scope, log.Position + 1, null, $"the log ends before its head at {head.Position}"));
        }
        catch (JournalDamagedException damaged)
        {
            Report(new(scope, damaged.Position, null, damaged.What));
        }
    }

    private void Report(Damage damage)
    {
        if (damages.Count < MostDamages)
            damages.Add(damage);
    }
}
