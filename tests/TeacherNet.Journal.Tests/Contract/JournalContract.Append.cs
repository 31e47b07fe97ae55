using TeacherNet.Engine.Journals;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests.Contract;

public abstract partial class JournalContract
{
    [Fact]
    public async Task A_commit_is_all_or_nothing()
    {
        await using var journal = await OpenAsync();
        await journal.Store(Commit(Teacher("wang"), 0, "a"));
        var before = await journal.HeadAsync(Datong, Cancel);

        var answer = await journal.Append(Commit(Write(Teacher("li"), 0, "b", "c"), Write(Teacher("wang"), 0, "d")));

        Assert.Equal(new Appended.Conflict(Teacher("wang")), answer);
        Assert.Empty(await journal.ReadGrainAsync(Teacher("li"), 0, Cancel));
        Assert.Equal(before.Position, (await journal.HeadAsync(Datong, Cancel)).Position);

        var receipt = await journal.Store(Commit(Write(Teacher("li"), 0, "b", "c"), Write(Teacher("wang"), 1, "d")));

        Assert.Equal((2, 4), (receipt.First, receipt.Last));
        Assert.Equal(["b", "c", "d"], (await journal.Read(Datong, 1)).SelectMany(c => c.Events).Select(e => e.Text()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_written_version_that_is_not_current_is_a_conflict_and_writes_nothing(long expected)
    {
        await using var journal = await OpenAsync();
        await journal.Store(Commit(Teacher("wang"), 0, "a"));

        var answer = await journal.Append(Commit(Teacher("wang"), expected, "b"));

        Assert.Equal(new Appended.Conflict(Teacher("wang")), answer);
        Assert.Single(await journal.Read(Datong));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_read_version_that_is_not_current_is_a_conflict_and_writes_nothing(long expected)
    {
        await using var journal = await OpenAsync();
        await journal.Store(Commit(Teacher("wang"), 0, "a"));

        var answer = await journal.Append(Commit(Teacher("li"), 0, "b") with { Reads = [new(Teacher("wang"), expected)] });

        Assert.Equal(new Appended.Conflict(Teacher("wang")), answer);
        Assert.Single(await journal.Read(Datong));
    }

    [Fact]
    public async Task A_read_version_that_is_current_lets_the_commit_through()
    {
        await using var journal = await OpenAsync();
        await journal.Store(Commit(Teacher("wang"), 0, "a"));

        await journal.Store(Commit(Teacher("li"), 0, "b") with { Reads = [new(Teacher("wang"), 1), new(Teacher("nobody"), 0)] });

        Assert.Single(await journal.ReadGrainAsync(Teacher("wang"), 0, Cancel));
    }

    [Fact]
    public async Task A_clash_inside_a_group_leaves_the_others_stored()
    {
        await using var journal = await OpenAsync();

        var answers = await journal.AppendAsync(
            [Commit(Teacher("wang"), 0, "a"), Commit(Teacher("wang"), 0, "b"), Commit(Teacher("li"), 0, "c")], Cancel);

        Assert.IsType<Appended.Stored>(answers[0]);
        Assert.Equal(new Appended.Conflict(Teacher("wang")), answers[1]);
        Assert.Equal(2, Assert.IsType<Appended.Stored>(answers[2]).Receipt.First);
        Assert.Equal(["a", "c"], (await journal.Read(Datong)).SelectMany(c => c.Events).Select(e => e.Text()));
    }

    [Fact]
    public async Task Two_commits_of_one_stream_in_a_group_follow_each_other()
    {
        await using var journal = await OpenAsync();

        var answers = await journal.AppendAsync([Commit(Teacher("wang"), 0, "a", "b"), Commit(Teacher("wang"), 2, "c")], Cancel);

        Assert.All(answers, a => Assert.IsType<Appended.Stored>(a));
        Assert.Equal([(1L, "a"), (2L, "b"), (3L, "c")], (await journal.ReadGrainAsync(Teacher("wang"), 0, Cancel)).Select(e => (e.Version, e.Text())));
    }

    [Fact]
    public async Task A_read_in_a_group_sees_the_commits_before_it()
    {
        await using var journal = await OpenAsync();

        var answers = await journal.AppendAsync(
            [Commit(Teacher("wang"), 0, "a"), Commit(Teacher("li"), 0, "b") with { Reads = [new(Teacher("wang"), 0)] }], Cancel);

        Assert.Equal(new Appended.Conflict(Teacher("wang")), answers[1]);
    }

    [Fact]
    public async Task A_group_may_span_scopes()
    {
        await using var journal = await OpenAsync();

        var answers = await journal.AppendAsync([Commit(Teacher("wang"), 0, "a"), Commit(Teacher("sun", Yuhuatai), 0, "b")], Cancel);

        Assert.All(answers, a => Assert.Equal(1, Assert.IsType<Appended.Stored>(a).Receipt.First));
    }

    [Fact]
    public async Task An_empty_group_has_no_answers()
    {
        await using var journal = await OpenAsync();

        Assert.Empty(await journal.AppendAsync([], Cancel));
    }

    [Fact]
    public async Task A_malformed_commit_is_an_error_of_the_caller_and_nothing_of_its_group_is_written()
    {
        await using var journal = await OpenAsync();
        var sound = Commit(Teacher("wang"), 0, "a");
        Commit[] malformed =
        [
            sound with { Writes = [] },
            sound with { Writes = [Write(Teacher("wang"), 0)] },
            sound with { Writes = [Write(Teacher("sun", Yuhuatai), 0, "a")] },
            sound with { Writes = [Write(Teacher("wang"), 0, "a"), Write(Teacher("wang"), 1, "b")] },
            sound with { Writes = [Write(Teacher("wang"), -1, "a")] },
            sound with { Reads = [new(Teacher("sun", Yuhuatai), 0)] },
            sound with { Actor = "" },
            sound with { BodyDigest = [1, 2, 3] },
        ];

        foreach (var commit in malformed)
            await Assert.ThrowsAsync<ArgumentException>(async () => await journal.AppendAsync([Commit(Teacher("li"), 0, "x"), commit], Cancel));

        Assert.Empty(await journal.ScopesAsync(Cancel));
    }

    [Fact]
    public async Task A_cancelled_append_writes_nothing()
    {
        await using var journal = await OpenAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await journal.AppendAsync([Commit(Teacher("wang"), 0, "a")], new CancellationToken(true)));

        Assert.Empty(await journal.Read(Datong));
    }

    [Fact]
    public async Task A_commit_may_hold_100_000_events()
    {
        await using var journal = await OpenAsync();
        var bodies = Enumerable.Range(1, 100_000).Select(n => $$"""{"hours":{{n}}}""").ToArray();

        var receipt = await journal.Store(Commit(Teacher("wang"), 0, bodies));

        Assert.Equal((1, 100_000), (receipt.First, receipt.Last));
        var stored = Assert.Single(await journal.Read(Datong, 50_000));
        Assert.Equal(bodies, stored.Events.Select(e => e.Text()));
        Assert.Equal([100_000L], (await journal.ReadGrainAsync(Teacher("wang"), 99_999, Cancel)).Select(e => e.Version));
    }
}
