using System.Text;
using TeacherNet.Engine.Journals;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests.Sqlite;

public sealed class SqliteWritingTests(DataDirectory data) : IClassFixture<DataDirectory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_that_cannot_be_written_says_so_and_goes_on_when_it_can()
    {
        var path = data.NewPath();
        var store = data.Open(path, create: true);
        await store.Journal.Store(Commit(Teacher("wang"), 0, "a"));
        var commit = Commit(Teacher("wang"), 1, "b");
        using (var other = new RawDatabase(path))
        {
            other.Run("begin immediate");
            await Assert.ThrowsAsync<JournalUnavailableException>(() => store.Journal.Append(commit));
            await Assert.ThrowsAsync<JournalUnavailableException>(async () => await store.Side.WriteAsync([new("t", "k", [1])], Cancel));
            Assert.Single(await store.Journal.Read(Datong));
            other.Run("rollback");
        }

        Assert.Equal(2, (await store.Journal.Store(commit)).First);
        Assert.True((await store.VerifyAsync(null, Cancel)).IsSound);
    }

    [Fact]
    public async Task Followers_read_the_same_from_memory_as_from_the_file()
    {
        var path = data.NewPath();
        var store = data.Open(path, create: true);
        foreach (var group in Enumerable.Range(0, 5_000).Chunk(500))
            await store.Journal.AppendAsync([.. group.Select(n => Commit(Teacher($"t{n}"), 0, $"a{n}"))], Cancel);
        var (all, late) = (await store.Journal.Read(Datong), await store.Journal.Read(Datong, 4_711));
        await store.DisposeAsync();

        var reopened = data.Open(path);
        Assert.Equal((await reopened.Journal.Read(Datong)).Select(Told), all.Select(Told));
        Assert.Equal((await reopened.Journal.Read(Datong, 4_711)).Select(Told), late.Select(Told));
        Assert.Equal(289, late.Length);

        static string Told(StoredCommit c) =>
            $"{c.Scope} {c.First} {c.Command} {c.Actor} {c.Target} {c.At:O} {Convert.ToHexString(c.BodyDigest.AsSpan())} {Convert.ToHexString(c.Digest.AsSpan())} {Convert.ToHexString(c.Hash.AsSpan())} "
            + string.Join(' ', c.Events.Select(e => $"{e.Position} {e.Grain} {e.Version} {e.Encoded.Name} {e.Encoded.Version} {e.Text()}"));
    }

    [Fact]
    public async Task A_verification_beside_a_running_writer_looks_at_the_file_and_not_at_memory()
    {
        var path = data.NewPath();
        var store = data.Open(path, create: true);
        await store.Journal.Store(Commit(Teacher("wang"), 0, "a"));
        using (var other = new RawDatabase(path))
            other.Run("update events set body = x'62'");

        Assert.Equal(1, Assert.Single((await store.VerifyAsync(null, Cancel)).Damages).Position);
    }

    [Fact]
    public async Task A_disk_that_is_full_in_the_middle_of_a_group_leaves_nothing_of_it()
    {
        var path = data.NewPath();
        var store = data.Open(path, create: true);
        await store.Journal.Store(Commit(Teacher("wang"), 0, "a"));
        using (var other = new RawDatabase(path))
            other.Run("create trigger full before insert on events when new.position > 3 begin select raise(abort, 'full'); end");
        var group = Enumerable.Range(0, 9).Select(n => Commit(Teacher($"t{n}"), 0, "x")).ToArray();

        await Assert.ThrowsAsync<JournalUnavailableException>(async () => await store.Journal.AppendAsync([.. group], Cancel));

        Assert.Equal(1, (await store.Journal.HeadAsync(Datong, Cancel)).Position);
        Assert.Empty(await store.Journal.ReadGrainAsync(Teacher("t0"), 0, Cancel));
        using (var other = new RawDatabase(path))
            other.Run("drop trigger full");
        Assert.All(await store.Journal.AppendAsync([.. group], Cancel), a => Assert.IsType<Appended.Stored>(a));
        Assert.True((await store.VerifyAsync(null, Cancel)).IsSound);
    }

    [Fact]
    public async Task Removed_bytes_are_in_no_file_of_the_store()
    {
        var path = data.NewPath();
        var store = data.Open(path, create: true);
        var secret = Encoding.UTF8.GetBytes("wrapped-key-of-a-person-0123456789");
        var large = Enumerable.Repeat(secret, 400).SelectMany(b => b).ToArray();
        await store.Side.WriteAsync([new("person_keys", "wang", secret), new("files", "wang.pdf", large), new("person_keys", "li", [1])], Cancel);
        await store.Checkpoints.SaveAsync(Datong, "ledger", 1, Guid.Empty, new(1, "00", secret), Cancel);
        Assert.Contains(Directory.GetFiles(path, "*.db*"), f => Holds(f, secret));

        Assert.True(await store.Side.WriteAsync([new("person_keys", "wang", null), new("files", "wang.pdf", null)], Cancel));
        await store.Checkpoints.ForgetAsync(Datong, Cancel);

        Assert.DoesNotContain(Directory.GetFiles(path, "*.db*"), f => Holds(f, secret));
        Assert.NotNull(await store.Side.GetAsync("person_keys", "li", Cancel));
    }

    [Fact]
    public async Task Appends_of_many_callers_are_all_answered_when_the_store_closes()
    {
        var path = data.NewPath();
        var store = data.Open(path, create: true);
        var appends = Enumerable.Range(0, 200).Select(n => store.Journal.Append(Commit(Teacher($"t{n}"), 0, "a"))).ToArray();

        await store.DisposeAsync();

        Assert.All(await Task.WhenAll(appends), a => Assert.IsType<Appended.Stored>(a));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => store.Journal.Append(Commit(Teacher("late"), 0, "a")));
        Assert.Equal(200, (await data.Open(path).Journal.HeadAsync(Datong, Cancel)).Position);
    }

    private static bool Holds(string file, byte[] bytes)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content.AsSpan().IndexOf(bytes) >= 0;
    }
}
