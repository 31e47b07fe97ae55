using TeacherNet.Engine.Journals;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests.Postgres;

/// <summary>Several processes on one database.</summary>
public sealed class PostgresNodesTests(Databases databases) : IAsyncDisposable
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);
    private readonly OpenStores stores = new(databases);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => stores.DisposeAsync();

    [Fact]
    public async Task Nodes_that_write_one_log_in_turns_follow_each_other()
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
    public async Task Nodes_that_write_one_log_at_once_lose_and_double_nothing()
    {
        var address = await databases.Server.NewDatabaseAsync();
        var nodes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => stores.OpenAsync(address)));
        const int Writers = 4, Appends = 25;

        var receipts = await Task.WhenAll(nodes.SelectMany((node, n) => Enumerable.Range(0, Writers).Select(w => Task.Run(async () =>
        {
            var mine = new List<CommitReceipt>();
            for (var i = 0; i < Appends; i++)
                mine.Add(await node.Journal.Store(Commit(Write(Teacher($"n{n}w{w}", i % 2 == 0 ? Datong : Yuhuatai), i / 2, "a"))));
            return mine;
        }, Cancel))));

        Assert.All(nodes, n => Assert.True(n.VerifyAsync(null, Cancel).Result.IsSound));
        var logs = await nodes[0].Journal.Read(Datong);
        Assert.Equal(nodes.Length * Writers * Appends, receipts.Sum(r => r.Count));
        Assert.Equal(Enumerable.Range(1, nodes.Length * Writers * 13).Select(n => (long)n), logs.Select(c => c.First));
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
    public async Task A_waiter_is_woken_by_what_another_node_writes_and_reads_it()
    {
        var (one, other) = await TwoAsync();
        await one.Store(Commit(Teacher("wang"), 0, "a"));
        for (var n = 1L; n < 5; n++)
        {
            var waiter = one.WhenBeyondAsync(Datong, n, Cancel).AsTask();
            await other.Store(Commit(Teacher("wang"), n, "b"));
            await waiter.WaitAsync(Hang, Cancel);
            Assert.Equal(n + 1, (await one.Read(Datong, n)).Single().Last);
        }
    }

    [Fact]
    public async Task A_wake_up_that_was_never_sent_is_made_good_by_the_look_each_second()
    {
        var (one, other) = await TwoAsync();
        await other.Store(Commit(Teacher("wang"), 0, "a"));
        await one.WhenBeyondAsync(Datong, 0, Cancel).AsTask().WaitAsync(Hang, Cancel);
        var database = new Npgsql.NpgsqlConnectionStringBuilder(last).Database!;
        var waiter = one.WhenBeyondAsync(Datong, 1, Cancel).AsTask();

        await databases.Server.ExecuteAsync(database, "update scopes set position = 2"); // as if nobody had told

        await waiter.WaitAsync(Hang, Cancel);
    }

    private string last = "";

    private async Task<(IJournal One, IJournal Other)> TwoAsync()
    {
        last = await databases.Server.NewDatabaseAsync();
        return ((await stores.OpenAsync(last)).Journal, (await stores.OpenAsync(last)).Journal);
    }

    private static async Task<IEnumerable<string>> Hashes(IJournal journal) => (await journal.Read(Datong)).Select(c => Convert.ToHexString(c.Hash.AsSpan()));
}
