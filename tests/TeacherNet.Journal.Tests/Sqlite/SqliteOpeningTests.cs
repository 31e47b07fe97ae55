using TeacherNet.Engine.Storage;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests.Sqlite;

public sealed class SqliteOpeningTests(DataDirectory data) : IClassFixture<DataDirectory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_stored_is_there_after_reopening_in_the_same_history()
    {
        var path = data.NewPath();
        var commit = Commit(Teacher("wang"), 0, "a", "b");
        var before = data.Open(path, create: true);
        var receipt = await before.Journal.Store(commit);
        await before.Side.WriteAsync([new("sessions", "s", [1])], Cancel);
        await before.DisposeAsync();

        var after = data.Open(path);

        var head = await after.Journal.HeadAsync(Datong, Cancel);
        Assert.Equal((receipt.Epoch, receipt.Last), (head.Epoch, head.Position));
        Assert.IsType<Engine.Journals.Appended.Repeated>(await after.Journal.Append(commit));
        Assert.Equal(3, (await after.Journal.Store(Commit(Teacher("wang"), 2, "c"))).First);
        Assert.Equal([1], (await after.Side.GetAsync("sessions", "s", Cancel))!.Value);
    }

    [Fact]
    public void A_missing_directory_is_named_and_not_made()
    {
        var path = data.NewPath();

        Assert.Equal(StoreFault.Missing, Refused(path).Fault);

        Assert.False(Directory.Exists(path));
    }

    [Fact]
    public async Task A_lost_journal_file_is_named_and_no_new_one_takes_its_place()
    {
        var path = await Filled();
        File.Delete(Path.Combine(path, "journal.db"));

        Assert.Equal(StoreFault.Missing, Refused(path).Fault);
        Assert.Equal(StoreFault.Missing, Refused(path, create: true).Fault);

        Assert.False(File.Exists(Path.Combine(path, "journal.db")));
    }

    [Fact]
    public async Task A_second_owner_is_refused_while_the_first_lives()
    {
        var path = data.NewPath();
        var first = data.Open(path, create: true);
        Assert.Equal(StoreFault.Locked, Refused(path).Fault);

        await first.DisposeAsync();

        data.Open(path);
    }

    [Fact]
    public void A_directory_that_cannot_be_written_is_named()
    {
        Assert.SkipUnless(Directory.Exists("/sys/kernel"), "needs a directory that not even root can write");

        Assert.Equal(StoreFault.NotWritable, Refused("/sys/kernel", create: true).Fault);
        Assert.Equal(StoreFault.NotWritable, Refused("/sys/kernel/teachernet", create: true).Fault);
    }

    [Fact]
    public async Task A_file_of_another_program_is_named_and_left_as_it_is()
    {
        var path = await Filled();
        var file = Path.Combine(path, "journal.db");
        var other = System.Text.Encoding.UTF8.GetBytes(new string('x', 5_000));
        await File.WriteAllBytesAsync(file, other, Cancel);

        Assert.Equal(StoreFault.NotAStore, Refused(path, create: true).Fault);

        Assert.Equal(other, await File.ReadAllBytesAsync(file, Cancel));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(4_096)]
    [InlineData(20_000)]
    public async Task A_file_that_was_cut_off_is_named_and_left_as_it_is(int length)
    {
        var path = await Filled();
        var file = Path.Combine(path, "journal.db");
        await using (var stream = new FileStream(file, FileMode.Open))
            stream.SetLength(length);

        Assert.Equal(StoreFault.Damaged, Refused(path).Fault);

        Assert.Equal(length, new FileInfo(file).Length);
    }

    [Fact]
    public async Task A_scrambled_file_is_named()
    {
        var path = await Filled();
        var file = Path.Combine(path, "journal.db");
        var bytes = await File.ReadAllBytesAsync(file, Cancel);
        new Random(1).NextBytes(bytes.AsSpan(100));
        (bytes[68], bytes[69], bytes[70], bytes[71]) = (0x54, 0x4E, 0x4A, 0x4C);
        await File.WriteAllBytesAsync(file, bytes, Cancel);

        Assert.Equal(StoreFault.Damaged, Refused(path).Fault);
    }

    [Fact]
    public async Task A_head_that_does_not_fit_its_log_is_named()
    {
        var path = await Filled();
        using (var database = new RawDatabase(path))
            database.Run("update scopes set position = position - 1");

        Assert.Contains("region/datong", Refused(path).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_of_a_newer_release_is_left_alone()
    {
        var path = await Filled();
        using (var database = new RawDatabase(path))
            database.Run("update history set schema = schema + 1");

        Assert.Equal(StoreFault.TooNew, Refused(path).Fault);
    }

    [Fact]
    public async Task A_damaged_checkpoint_file_begins_anew()
    {
        var path = await Filled();
        await File.WriteAllTextAsync(Path.Combine(path, "checkpoints.db"), new string('x', 9_000), Cancel);

        var store = data.Open(path);

        Assert.Null(await store.Checkpoints.LoadAsync(Datong, "ledger", 1, Guid.Empty, Cancel));
        await store.Checkpoints.SaveAsync(Datong, "ledger", 1, Guid.Empty, new(1, "00", [1]), Cancel);
        Assert.NotNull(await store.Checkpoints.LoadAsync(Datong, "ledger", 1, Guid.Empty, Cancel));
    }

    private async Task<string> Filled()
    {
        var path = data.NewPath();
        var store = data.Open(path, create: true);
        await store.Journal.AppendAsync([.. Enumerable.Range(0, 100).Select(n => Commit(Teacher($"t{n}"), 0, new string('a', 300)))], Cancel);
        await store.DisposeAsync();
        return path;
    }

    private StoreUnusableException Refused(string path, bool create = false) =>
        Assert.Throws<StoreUnusableException>(() => data.Open(path, create: create));
}
