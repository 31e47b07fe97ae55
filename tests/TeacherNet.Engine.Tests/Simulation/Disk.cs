using System.Collections.Immutable;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;
using TeacherNet.Engine.Tests.Bank;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Tests.Simulation;

/// <summary>What a store must not do, and does here to prove that the simulation notices.</summary>
internal enum Sabotage
{
    None,

    /// <summary>Whatever version a commit expects is taken for current.</summary>
    ForgetsVersions,

    /// <summary>A command id seen before is taken for a new one.</summary>
    ForgetsCommands,

    /// <summary>Loss of power takes the last commits with it.</summary>
    ForgetsOnPowerLoss,
}

/// <summary>The store's data: survives every process, and loss of power unless sabotaged.</summary>
internal sealed class Disk(World world, Sabotage sabotage)
{
    private static readonly Guid Epoch = new("0198a000-0000-7000-8000-000000000001");
    private readonly Dictionary<CommandId, CommandId> disguises = [];
    private readonly List<Commit> history = [];

    public VolatileJournal Journal { get; private set; } = new(world.Time, Epoch);

    public VolatileSideStore Side { get; } = new();

    public VolatileCheckpoints Checkpoints { get; } = new();

    /// <summary>The end of the bank's log as it is now.</summary>
    public long Position => Journal.HeadAsync(TheBank.Scope, default).Now().Position;

    public ImmutableArray<Appended> Append(ImmutableArray<Commit> group) =>
        sabotage is Sabotage.ForgetsVersions or Sabotage.ForgetsCommands ? [.. group.Select(AppendBadly)] : Store(group);


    public Appended? Find(CommandId command, string actor, GrainId target, ImmutableArray<byte> digest) =>
        sabotage == Sabotage.ForgetsCommands ? null : Journal.FindAsync(command, actor, target, digest, default).Now();

    public List<StoredCommit> Read(ScopeId scope, long after, int most) =>
        [.. Journal.ReadAsync(scope, after, default).ToBlockingEnumerable().Take(most).Select(c => c with { Command = disguises.GetValueOrDefault(c.Command, c.Command) })];

    public void LosePower()
    {
        if (sabotage != Sabotage.ForgetsOnPowerLoss || history.Count == 0)
            return;
        var kept = history.Count - world.Random.Next(Math.Min(history.Count, 6));
        var survivors = history.Take(kept).ToArray();
        history.Clear();
        Journal = new(world.Time, Epoch);
        Store([.. survivors]);
    }

    private ImmutableArray<Appended> Store(ImmutableArray<Commit> group)
    {
        var answers = Journal.AppendAsync(group, default).Now();
        history.AddRange(group.Where((_, i) => answers[i] is Appended.Stored));
        return answers;
    }

    private Appended AppendBadly(Commit commit)
    {
        if (sabotage == Sabotage.ForgetsVersions)
            return Store([commit with { Writes = [.. commit.Writes.Select(w => w with { ExpectedVersion = VersionOf(w.Grain) })], Reads = [] }])[0];
        var answer = Store([commit])[0];
        if (answer is not Appended.Repeated)
            return answer;
        var disguise = new CommandId(world.NewGuid());
        disguises[disguise] = commit.Command;
        return Store([commit with { Command = disguise }])[0];
    }

    private long VersionOf(GrainId grain) => Journal.ReadGrainAsync(grain, 0, default).Now().Length;
}
