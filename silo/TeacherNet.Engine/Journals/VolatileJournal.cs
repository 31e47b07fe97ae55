using TeacherNet.Kernel;

namespace TeacherNet.Engine.Journals;

/// <summary>A journal in memory, for tests and simulation: it ends with the process, answers at once and starts no thread.</summary>
/// <param name="time">For the look at the head each second.</param>
/// <param name="epoch">The history's name.</param>
public sealed partial class VolatileJournal(TimeProvider time, Guid epoch) : IJournal
{
    private readonly Lock gate = new();
    private readonly Dictionary<ScopeId, Log> logs = [];
    private readonly Dictionary<GrainId, List<StoredEvent>> grains = [];
    private readonly Dictionary<CommandId, StoredCommit> commands = [];
    private readonly WakeUps wakeUps = new(time);

    /// <summary>A journal with a history of its own.</summary>
    public VolatileJournal(TimeProvider time)
        : this(time, Guid.NewGuid())
    {
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Log(Guid epoch)
    {
        public List<StoredCommit> Commits { get; } = [];

        public Head Head { get; private set; } = new(epoch, 0, Chain.Empty, DateTimeOffset.UnixEpoch);

        public void Add(StoredCommit commit)
        {
            Commits.Add(commit);
            Head = new(epoch, commit.Last, commit.Hash, commit.At);
        }
    }
}
