using System.Collections.Immutable;
using System.Diagnostics;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Turns;

/// <summary>Asks the journal what became of a command id.</summary>
internal sealed class Lookup(IJournal journal, ScopeTime time, EngineOptions options)
{
    /// <summary>
    /// Asked before a decision without events is answered. The state may already hold this command's own effect, so
    /// a stored command of this id answers its first receipt; null when it is not stored and the decision stands.
    /// </summary>
    public async ValueTask<Answer?> BeforeAsync(CommandId id, string actor, GrainId target, ImmutableArray<byte> digest, CancellationToken cancel) =>
        await journal.FindAsync(id, actor, target, digest, cancel) is { } found ? await KnownAsync(found, target, cancel) : null;

    /// <summary>The answer to a command that changes nothing; its effect is seen at a position.</summary>
    public async ValueTask<Answer> NothingToDoAsync(GrainId target, long position, long version, CancellationToken cancel) =>
        new Answer.Accepted(new(target.Scope, (await journal.HeadAsync(target.Scope, cancel)).Epoch, position, version, 0, false));

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
                return await BeforeAsync(id, actor, target, digest, CancellationToken.None);
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

    /// <summary>The answer for a command id the journal knows: the first receipt, marked as a repeat.</summary>
    public async ValueTask<Answer> KnownAsync(Appended appended, GrainId target, CancellationToken cancel)
    {
        if (appended is Appended.IdReused)
            return new Answer.Refused(Refusal.Because("command.id-reused"));
        if (appended is not Appended.Repeated { Receipt: var first })
            throw new UnreachableException($"{appended.GetType().Name} is no answer about a command id.");
        var version = 0L;
        foreach (var stored in await journal.ReadGrainAsync(target, 0, cancel))
            version = stored.Position <= first.Last ? stored.Version : version;
        return new Answer.Accepted(new(target.Scope, first.Epoch, first.Last, version, (int)(first.Last - first.First + 1), true));
    }
}
