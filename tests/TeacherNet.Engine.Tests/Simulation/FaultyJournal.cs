using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Tests.Simulation;

/// <summary>One node's connection to the disk. Slow, failing before and after the deed, with wake-ups early, late and lost.</summary>
internal sealed class FaultyJournal(World world, Disk disk, Faults faults, TimeProvider time, Action crash) : IJournal
{
    public async ValueTask<ImmutableArray<Appended>> AppendAsync(ImmutableArray<Commit> group, CancellationToken cancel) =>
        // What has reached the store goes on there, even when the node that sent it dies.
        await world.Outside.Start(async () =>
        {
            await world.Sleep(50, faults.Chance(0.05) ? 3_000_000 : 3_000);
            faults.Maybe(faults.FailBefore);
            if (faults.Chance(faults.CrashBefore))
                crash();
            var answers = disk.Append(group);
            if (faults.Chance(faults.CrashAfter))
                crash();
            await world.Sleep(10, 1_000);
            faults.Maybe(faults.FailAfter);
            return answers;
        });

    public ValueTask<Appended?> FindAsync(CommandId command, string actor, GrainId target, ImmutableArray<byte> bodyDigest, CancellationToken cancel) =>
        CallAsync(() => disk.Find(command, actor, target, bodyDigest), faults.FailFind, cancel);

    public async IAsyncEnumerable<StoredCommit> ReadAsync(ScopeId scope, long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            var page = await CallAsync(() => disk.Read(scope, after, world.Random.Next(1, 40)), faults.FailRead, cancel);
            if (page.Count == 0)
                yield break;
            foreach (var commit in page)
                yield return commit;
            after = page[^1].Last;
        }
    }

    public ValueTask<ImmutableArray<StoredEvent>> ReadGrainAsync(GrainId grain, long afterVersion, CancellationToken cancel) =>
        CallAsync(() => disk.Journal.ReadGrainAsync(grain, afterVersion, default).Now(), faults.FailRead, cancel);

    public ValueTask<Head> HeadAsync(ScopeId scope, CancellationToken cancel) =>
        CallAsync(() => disk.Journal.HeadAsync(scope, default).Now(), faults.FailRead, cancel);

    public ValueTask<ImmutableArray<ScopeId>> ScopesAsync(CancellationToken cancel) =>
        CallAsync(() => disk.Journal.ScopesAsync(default).Now(), faults.FailRead, cancel);

    public async ValueTask WhenBeyondAsync(ScopeId scope, long position, CancellationToken cancel)
    {
        faults.Maybe(faults.FailRead);
        if (faults.Chance(0.1))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), time, cancel); // early
            return;
        }
        if (faults.Chance(0.1))
        {
            while (disk.Position <= position) // lost: only the look at the head each second is left
                await Task.Delay(TimeSpan.FromSeconds(1), time, cancel);
            return;
        }
        await disk.Journal.WhenBeyondAsync(scope, position, cancel);
        if (faults.Chance(0.2))
            await Task.Delay(TimeSpan.FromMilliseconds(world.Random.Next(2_000)), time, cancel); // late
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async ValueTask<T> CallAsync<T>(Func<T> call, double failure, CancellationToken cancel)
    {
        if (world.Chance(0.3))
            await Task.Delay(TimeSpan.FromMilliseconds(world.Random.Next(1, 4)), time, cancel);
        else
            await Task.Yield();
        faults.Maybe(failure);
        var result = call();
        await Task.Yield();
        return result;
    }
}
