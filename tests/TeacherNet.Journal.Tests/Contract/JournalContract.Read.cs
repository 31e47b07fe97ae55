using TeacherNet.Engine.Journals;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests.Contract;

public abstract partial class JournalContract
{
    [Fact]
    public async Task A_read_after_a_position_returns_everything_after_it_in_order()
    {
        await using var journal = await OpenAsync();
        foreach (var group in Enumerable.Range(0, 3_000).Select(n => Commit(Teacher($"t{n}"), 0, $"{n + 1}")).Chunk(600))
            await journal.AppendAsync([.. group], Cancel);

        foreach (var after in new[] { 0, 1, 1_499, 2_999, 3_000, 3_001 })
        {
            var events = (await journal.Read(Datong, after)).SelectMany(c => c.Events).ToArray();

            Assert.Equal(Enumerable.Range(after + 1, Math.Max(0, 3_000 - after)).Select(n => ((long)n, $"{n}")), events.Select(e => (e.Position, e.Text())));
        }
    }

    [Fact]
    public async Task A_read_from_inside_a_commit_begins_with_the_whole_commit()
    {
        await using var journal = await OpenAsync();
        await journal.Store(Commit(Teacher("wang"), 0, "a"));
        await journal.Store(Commit(Teacher("li"), 0, "b", "c", "d"));

        Assert.Equal([2L], (await journal.Read(Datong, 3)).Select(c => c.First));
        Assert.Empty(await journal.Read(Datong, 4));
    }

    [Fact]
    public async Task A_commit_is_read_as_it_was_written()
    {
        await using var journal = await OpenAsync();
        var grain = Teacher("wang");
        var commit = Commit(grain, 0) with { Writes = [new(grain, 0, [Event("""{"姓":"王"}""", "teacher-registered", 2), Event("")])], Target = Teacher("li"), Actor = "account/专干" };
        var receipt = await journal.Store(commit);

        var stored = Assert.Single(await journal.Read(Datong));

        Assert.Equal((Datong, 1L, 2L, commit.Command, "account/专干", Teacher("li"), Morning), (stored.Scope, stored.First, stored.Last, stored.Command, stored.Actor, stored.Target, stored.At));
        Assert.Equal(commit.BodyDigest, stored.BodyDigest);
        Assert.Equal(receipt.Hash, stored.Hash);
        Assert.Equal([("teacher-registered", 2, """{"姓":"王"}"""), ("training-logged", 1, "")], stored.Events.Select(e => (e.Encoded.Name, e.Encoded.Version, e.Text())));
        Assert.All(stored.Events, e => Assert.Equal(grain, e.Grain));
    }

    [Fact]
    public async Task A_grain_is_read_after_a_version()
    {
        await using var journal = await OpenAsync();
        await journal.Store(Commit(Teacher("wang"), 0, "a", "b"));
        await journal.Store(Commit(Teacher("li"), 0, "x"));
        await journal.Store(Commit(Teacher("wang"), 2, "c"));

        Assert.Equal([(2L, 2L, "b"), (3L, 4L, "c")], (await journal.ReadGrainAsync(Teacher("wang"), 1, Cancel)).Select(e => (e.Version, e.Position, e.Text())));
        Assert.Empty(await journal.ReadGrainAsync(Teacher("wang"), 3, Cancel));
        Assert.Empty(await journal.ReadGrainAsync(Teacher("nobody"), 0, Cancel));
    }

    [Fact]
    public async Task The_head_of_an_empty_log_is_position_0_in_the_same_history()
    {
        await using var journal = await OpenAsync();
        var empty = await journal.HeadAsync(Datong, Cancel);
        Assert.Equal((0L, DateTimeOffset.UnixEpoch), (empty.Position, empty.At));
        Assert.Equal(Chain.Empty, empty.Hash);
        Assert.Empty(await journal.ScopesAsync(Cancel));

        var receipt = await journal.Store(Commit(Teacher("wang"), 0, "a"));

        var head = await journal.HeadAsync(Datong, Cancel);
        Assert.Equal(empty.Epoch, head.Epoch);
        Assert.Equal((receipt.Epoch, receipt.Last, receipt.At), (head.Epoch, head.Position, head.At));
        Assert.Equal(receipt.Hash, head.Hash);
        Assert.Equal([Datong], await journal.ScopesAsync(Cancel));
    }

    [Fact]
    public async Task Positions_are_dense_from_1_in_each_scope()
    {
        await using var journal = await OpenAsync();
        foreach (var n in Enumerable.Range(0, 20))
        {
            await journal.Store(Commit(Teacher($"t{n}", Datong), 0, "a", "b"));
            await journal.Append(Commit(Teacher($"t{n}", Datong), 0, "clash"));
            await journal.Store(Commit(Teacher($"t{n}", Yuhuatai), 0, "c"));
        }

        Assert.Equal(Enumerable.Range(1, 40).Select(n => (long)n), (await journal.Read(Datong)).SelectMany(c => c.Events).Select(e => e.Position));
        Assert.Equal(Enumerable.Range(1, 20).Select(n => (long)n), (await journal.Read(Yuhuatai)).SelectMany(c => c.Events).Select(e => e.Position));
    }

    [Fact]
    public async Task Readers_never_see_a_position_before_the_one_before_it()
    {
        await using var journal = await OpenAsync();
        const int Writers = 8, Appends = 60, Total = Writers * Appends * 2;
        var reader = Task.Run(() => Follow(journal, Total), Cancel);

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(async () =>
        {
            for (var n = 0; n < Appends; n++)
                await journal.Store(Commit(Teacher($"w{w}"), 2 * n, "a", "b"));
        }, Cancel)));

        Assert.Equal(Enumerable.Range(1, Total).Select(n => (long)n), await reader);
    }

    private static async Task<List<long>> Follow(IJournal journal, long until)
    {
        var seen = new List<long>();
        while (seen.Count < until)
        {
            await journal.WhenBeyondAsync(Datong, seen.LastOrDefault(), Cancel);
            await foreach (var commit in journal.ReadAsync(Datong, seen.LastOrDefault(), Cancel))
                seen.AddRange(commit.Events.Select(e => e.Position));
        }
        return seen;
    }
}
