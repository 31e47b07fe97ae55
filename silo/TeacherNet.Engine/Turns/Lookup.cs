using System.Collections.Immutable;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Turns;

/// <summary>Asks the journal what became of a command id.</summary>
internal sealed class Lookup(IJournal journal, ScopeTime time, EngineOptions options)
{
    /// <summary>
    /// The answer to a decision without events. The state may already hold this command's own effect, so a stored
    /// command of this id answers its first receipt; only otherwise does the decision stand.
    /// </summary>
    public async ValueTask<Answer> BeforeAsync(CommandId id, string actor, GrainId target, ImmutableArray<byte> digest, Snapshot known, Refusal? refusal, CancellationToken cancel)
    {
        if (await journal.FindAsync(id, actor, target, digest, cancel) is { } found)
            return Known(found, target, known.Version);
        if (refusal is not null)
            return new Answer.Refused(refusal);
        var head = await journal.HeadAsync(target.Scope, cancel);
        return new Answer.Accepted(new(target.Scope, head.Epoch, known.Position, known.Version, 0, false));
    }

    /// <summary>
    /// After the store failed: the answer if it stored the command, null if it did not and the command can be
    /// tried again, unknown if it cannot be asked.
    /// </summary>
    public async ValueTask<Answer?> AfterFailureAsync(CommandId id, string actor, GrainId target, ImmutableArray<byte> digest)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var found = await journal.FindAsync(id, actor, target, digest, CancellationToken.None);
                return found is null ? null : Known(found, target, 0);
            }
            catch (JournalUnavailableException) when (attempt < options.LookupAttempts)
            {
                await Task.Delay(options.LookupPause, time.Clock, CancellationToken.None);
            }
            catch (JournalUnavailableException)
            {
                return new Answer.Unknown();
            }
        }
    }

    /// <summary>The answer for a command id the journal knows.</summary>
    public static Answer Known(Appended appended, GrainId target, long version) => appended switch
    {
        Appended.Repeated { Receipt: var r } => new Answer.Accepted(new(target.Scope, r.Epoch, r.Last, version, (int)(r.Last - r.First + 1), true)),
        Appended.IdReused => new Answer.Refused(Refusal.Because("command.id-reused")),
        _ => throw new System.Diagnostics.UnreachableException($"{appended.GetType().Name} is no answer about a command id."),
    };
}
