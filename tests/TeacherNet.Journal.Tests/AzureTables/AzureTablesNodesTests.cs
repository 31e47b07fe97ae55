using TeacherNet.Engine.Journals;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests.AzureTables;

/// <summary>Several processes on one table.</summary>
public sealed class AzureTablesNodesTests(Tables tables) : IAsyncDisposable
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);
    private readonly OpenTables stores = new(tables);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => stores.DisposeAsync();

    [Fact]
    public async Task Writers_with_stale_heads_follow_each_other()
    {
        var (one, other) = await TwoAsync();
        for (var n = 0; n < 20; n++)
        {
            var (now, next) = n % 2 == 0 ? (one, other) : (other, one);
            await now.Store(Commit(Teacher("wang"), n, $"{n}"));
            Assert.Equal(new Appended.Conflict(Teacher("wang")), await next.Append(Commit(Teacher("wang"), n, "late")));
        }

        Assert.Equal(Enumerable.Range(0, 20).Select(n => $"{n}"), (await one.Read(Datong)).SelectMany(c => c.Events).Select(e => e.Text()));
        Assert.Equal(await Hashes(one), await Hashes(other));
    }

    [Fact]
    public async Task Writers_of_one_log_at_once_lose_and_double_nothing()
    {
        var address = (await tables.Server).NewTable();
        var nodes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => stores.OpenAsync(address)));
        const int Writers = 3, Appends = 16;

        await Task.WhenAll(nodes.SelectMany((node, n) => Enumerable.Range(0, Writers).Select(w => Task.Run(async () =>
        {
            for (var i = 0; i < Appends; i++)
                await node.Journal.Store(Commit(Teacher($"n{n}w{w}", i % 2 == 0 ? Datong : Yuhuatai), i / 2, "a"));
        }, Cancel))));

        foreach (var node in nodes)
            Assert.True((await node.VerifyAsync(null, Cancel)).IsSound);
        Assert.Equal(Enumerable.Range(1, nodes.Length * Writers * Appends / 2).Select(n => (long)n), (await nodes[0].Journal.Read(Datong)).Select(c => c.First));
    }

    [Fact]
    public async Task A_command_ordered_at_two_nodes_in_two_scopes_at_once_is_stored_once()
    {
        var (one, other) = await TwoAsync();
        for (var n = 0; n < 30; n++)
        {
            var here = Commit(Teacher($"t{n}"), 0, "a");
            var there = here with { Target = Teacher($"t{n}", Yuhuatai), Writes = [Write(Teacher($"t{n}", Yuhuatai), 0, "a")] };

            var answers = await Task.WhenAll(Task.Run(() => one.Append(here), Cancel), Task.Run(() => other.Append(there), Cancel));

            Assert.Single(answers, a => a is Appended.Stored);
            Assert.Single(answers, a => a is Appended.IdReused);
        }
    }

    [Fact]
    public async Task A_waiter_sees_what_another_node_writes_within_the_look_each_second()
    {
        var (one, other) = await TwoAsync();
        var waiter = one.WhenBeyondAsync(Datong, 0, Cancel).AsTask();

        await other.Store(Commit(Teacher("wang"), 0, "a"));

        await waiter.WaitAsync(Hang, Cancel);
        Assert.Single(await one.Read(Datong));
    }

    [Fact]
    public async Task A_log_of_more_rows_than_a_page_of_the_service_is_read_to_its_end()
    {
        var (one, other) = await TwoAsync();
        foreach (var group in Enumerable.Range(0, 2_500).Select(n => Commit(Teacher("wang"), n, $"{n}")).Chunk(500))
            Assert.All(await one.AppendAsync([.. group], Cancel), a => Assert.IsType<Appended.Stored>(a));

        Assert.Equal(Enumerable.Range(0, 2_500).Select(n => $"{n}"), (await other.Read(Datong)).SelectMany(c => c.Events).Select(e => e.Text()));
        Assert.Equal(Enumerable.Range(2, 2_499).Select(n => (long)n), (await other.ReadGrainAsync(Teacher("wang"), 1, Cancel)).Select(e => e.Version));
    }

    private async Task<(IJournal One, IJournal Other)> TwoAsync()
    {
        var address = (await tables.Server).NewTable();
        return ((await stores.OpenAsync(address)).Journal, (await stores.OpenAsync(address)).Journal);
    }

    private static async Task<IEnumerable<string>> Hashes(IJournal journal) => (await journal.Read(Datong)).Select(c => Convert.ToHexString(c.Hash.AsSpan()));
}
