using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.AzureTables;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests.AzureTables;

/// <summary>What becomes of commits when the service refuses, answers are lost, and writers die between two requests.</summary>
public sealed class AzureTablesTroubleTests(Tables tables) : IAsyncDisposable
{
    private static readonly string Large = new('x', 400_000);
    private readonly OpenTables stores = new(tables);
    private string address = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => stores.DisposeAsync();

    [Fact]
    public async Task A_throttled_request_is_sent_again()
    {
        var (store, way) = await OpenAsync();
        way.Throttle(4);

        await store.Journal.Store(Commit(Teacher("wang"), 0, "a"));

        await AssertLogAsync("a");
    }

    [Fact]
    public async Task A_service_that_only_throttles_is_unavailable()
    {
        var (store, way) = await OpenAsync();
        way.Throttle(1_000);

        await Assert.ThrowsAsync<JournalUnavailableException>(() => store.Journal.Append(Commit(Teacher("wang"), 0, "a")));
    }

    [Fact]
    public async Task A_commit_whose_answer_was_lost_is_answered_as_stored_and_stands_once()
    {
        var (store, way) = await OpenAsync();
        await store.Journal.Store(Commit(Teacher("wang"), 0, "a"));
        way.LoseTheAnswerTo(IsCommit);

        var answers = await store.Journal.AppendAsync([Commit(Teacher("wang"), 1, "b"), Commit(Teacher("li"), 0, "c"), Commit(Teacher("wang"), 1, "late")], Cancel);

        Assert.Equal([2L, 3L], answers[..2].Select(a => Assert.IsType<Appended.Stored>(a).Receipt.First));
        Assert.Equal(new Appended.Conflict(Teacher("wang")), answers[2]);
        await AssertLogAsync("a", "b", "c");
    }

    [Fact]
    public async Task A_side_write_whose_answer_was_lost_is_made_once()
    {
        var (store, way) = await OpenAsync();
        way.LoseTheAnswerTo(body => body.Contains("r|leases|", StringComparison.Ordinal));

        Assert.True(await store.Side.WriteAsync([new("leases", "clock", [1], 0)], Cancel));

        Assert.Equal(1, (await store.Side.GetAsync("leases", "clock", Cancel))!.Version);
    }

    [Fact]
    public async Task A_writer_that_died_before_its_commit_has_written_nothing()
    {
        var (dead, way) = await OpenAsync();
        var commit = Commit(Teacher("wang"), 0, Large);
        way.DieBefore(IsCommit);
        await Assert.ThrowsAsync<WriterDiedException>(() => dead.Journal.Append(commit));

        var (store, _) = await OpenAsync(address);

        Assert.Null(await store.Journal.FindAsync(commit.Command, commit.Actor, commit.Target, commit.BodyDigest, Cancel));
        Assert.Empty(await store.Journal.ScopesAsync(Cancel));
        Assert.Equal(0, await store.SweepAsync(DateTimeOffset.UtcNow, Cancel));
        Assert.Equal(1, await store.SweepAsync(DateTimeOffset.UtcNow.AddHours(2), Cancel));
        Assert.Equal(0, await store.SweepAsync(DateTimeOffset.UtcNow.AddHours(2), Cancel));
        await store.Journal.Store(commit);
        await AssertLogAsync(Large);
    }

    [Fact]
    public async Task A_writer_that_died_after_its_commit_has_written_all_of_it()
    {
        var (dead, way) = await OpenAsync();
        var grains = Enumerable.Range(0, 300).Select(n => Write(Teacher($"t{n}"), 0, "a")).ToArray();
        var commit = Commit(grains);
        var seen = false;
        way.DieBefore(body => seen || (seen = IsCommit(body)) && false);
        await Assert.ThrowsAsync<WriterDiedException>(() => dead.Journal.Append(commit));

        var (store, _) = await OpenAsync(address);

        Assert.IsType<Appended.Repeated>(await store.Journal.Append(commit));
        Assert.Single(await store.Journal.ReadGrainAsync(Teacher("t299"), 0, Cancel));
        Assert.Equal(new Appended.Conflict(Teacher("t150")), await store.Journal.Append(Commit(Teacher("t150"), 0, "late")));
        Assert.True((await store.VerifyAsync(null, Cancel)).IsSound);
    }

    [Fact]
    public async Task A_group_torn_by_the_death_of_its_writer_keeps_whole_commits_from_its_beginning()
    {
        var (dead, way) = await OpenAsync();
        var group = Enumerable.Range(0, 120).Select(n => Commit(Write(Teacher($"t{n}"), 0, $"{n}"), Write(Teacher($"u{n}"), 0, $"{n}"))).ToArray();
        var transactions = 0;
        way.DieBefore(body => IsCommit(body) && ++transactions == 3);
        await Assert.ThrowsAsync<WriterDiedException>(async () => await dead.Journal.AppendAsync([.. group], Cancel));

        var (store, _) = await OpenAsync(address);
        var survived = (await store.Journal.Read(Datong)).Length;
        Assert.InRange(survived, 1, group.Length - 1);
        var answers = await store.Journal.AppendAsync([.. group], Cancel);

        Assert.All(answers[..survived], a => Assert.IsType<Appended.Repeated>(a));
        Assert.All(answers[survived..], a => Assert.IsType<Appended.Stored>(a));
        Assert.True((await store.VerifyAsync(null, Cancel)).IsSound);
    }

    [Fact]
    public async Task A_command_taken_over_by_another_log_can_no_longer_be_stored_where_it_was_claimed_first()
    {
        var (slow, way) = await OpenAsync();
        var (quick, _) = await OpenAsync(address);
        await slow.Journal.Store(Commit(Teacher("wang"), 0, "a"));
        var here = Commit(Teacher("li"), 0, "b");
        var there = here with { Target = Teacher("li", Yuhuatai), Writes = [Write(Teacher("li", Yuhuatai), 0, "b")] };
        var held = way.Hold(IsCommit);
        var late = Task.Run(() => slow.Journal.Append(here), Cancel);
        await held;

        Assert.IsType<Appended.Stored>(await quick.Journal.Append(there));

        way.Release();
        Assert.IsType<Appended.IdReused>(await late);
        await AssertLogAsync("a");
    }

    [Fact]
    public async Task A_command_that_was_asked_for_in_vain_is_not_stored_by_a_request_still_on_its_way()
    {
        var (slow, way) = await OpenAsync();
        var (quick, _) = await OpenAsync(address);
        await slow.Journal.Store(Commit(Teacher("wang"), 0, "a"));
        var commit = Commit(Teacher("li"), 0, "b");
        var held = way.Hold(IsCommit);
        var late = Task.Run(() => slow.Journal.Append(commit), Cancel);
        await held;

        Assert.Null(await quick.Journal.FindAsync(commit.Command, commit.Actor, commit.Target, commit.BodyDigest, Cancel));

        way.DieBefore(_ => true);
        way.Release();
        await Assert.ThrowsAsync<WriterDiedException>(() => late);
        await AssertLogAsync("a");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task A_large_side_write_is_made_whole_or_not_at_all_though_its_writer_dies(int steps)
    {
        var (dead, way) = await OpenAsync();
        var transactions = 0;
        way.DieBefore(body => body.Contains("RowKey='head'", StringComparison.Ordinal) || body.Contains("\"RowKey\":\"head\"", StringComparison.Ordinal) ? ++transactions == steps : false);
        SideWrite[] writes = [.. Enumerable.Range(0, 500).Select(n => new SideWrite("index", $"k{n}", [1], 0))];
        await Assert.ThrowsAsync<WriterDiedException>(async () => await dead.Side.WriteAsync(writes, Cancel));

        var (store, _) = await OpenAsync(address);

        var rows = await store.Side.GetManyAsync("index", [.. writes.Select(w => w.Key)], Cancel);
        Assert.Equal(steps == 1 ? 0 : writes.Length, rows.Length);
        Assert.Equal(steps == 1, await store.Side.WriteAsync(writes, Cancel));
    }

    private static bool IsCommit(string body) => body.Contains("\"c|", StringComparison.Ordinal);

    private async Task AssertLogAsync(params string[] texts)
    {
        var store = await stores.OpenAsync(address);
        Assert.Equal(texts, (await store.Journal.Read(Datong)).SelectMany(c => c.Events).Select(e => e.Text()));
        Assert.True((await store.VerifyAsync(null, Cancel)).IsSound);
    }

    private async Task<(AzureTablesStore Store, Troubled Way)> OpenAsync(string? at = null)
    {
        address = at ?? (await tables.Server).NewTable();
        var way = new Troubled();
        return (await stores.OpenAsync(address, transport: way.Transport), way);
    }
}
