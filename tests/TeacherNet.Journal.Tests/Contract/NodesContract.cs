using TeacherNet.Engine.Journals;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests.Contract;

/// <summary>Several processes on one store.</summary>
/// <param name="stores">Where.</param>
/// <param name="appends">What each writer stores where many write at once; an even number.</param>
public abstract class NodesContract(ISharedStores stores, int appends) : IAsyncDisposable
{
    protected static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The address of the test's store.</summary>
    protected string Address { get; private set; } = "";

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return stores.DisposeAsync();
    }

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
        var address = await stores.NewAsync();
        var nodes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => stores.JoinAsync(address)));
        const int Writers = 4;

        var receipts = await Task.WhenAll(nodes.SelectMany((node, n) => Enumerable.Range(0, Writers).Select(w => Task.Run(async () =>
        {
            var mine = new List<CommitReceipt>();
            for (var i = 0; i < appends; i++)
                mine.Add(await node.Journal.Store(Commit(Write(Teacher($"n{n}w{w}", i % 2 == 0 ? Datong : Yuhuatai), i / 2, "a"))));
            return mine;
        }, Cancel))));

        Assert.All(nodes, n => Assert.True(n.VerifyAsync(null, Cancel).Result.IsSound));
        var logs = await nodes[0].Journal.Read(Datong);
        Assert.Equal(nodes.Length * Writers * appends, receipts.Sum(r => r.Count));
        Assert.Equal(Enumerable.Range(1, nodes.Length * Writers * appends / 2).Select(n => (long)n), logs.Select(c => c.First));
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

    protected async Task<(IJournal One, IJournal Other)> TwoAsync()
    {
        Address = await stores.NewAsync();
        return ((await stores.JoinAsync(Address)).Journal, (await stores.JoinAsync(Address)).Journal);
    }

    private static async Task<IEnumerable<string>> Hashes(IJournal journal) => (await journal.Read(Datong)).Select(c => Convert.ToHexString(c.Hash.AsSpan()));
}
