using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Sqlite;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests.Sqlite;

public sealed class SqliteBackupTests(DataDirectory data) : IClassFixture<DataDirectory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_restored_backup_keeps_every_hash_and_begins_a_new_epoch()
    {
        var (store, file) = (data.OpenNew(), data.NewPath());
        var first = await store.Journal.Store(Commit(Teacher("wang"), 0, "a"));
        await store.Side.WriteAsync([new("person_keys", "wang", [7])], Cancel);
        store.BackupTo(file);
        await store.Journal.Store(Commit(Teacher("wang"), 1, "later"));

        var path = data.NewPath();
        SqliteStore.Restore(file, path);

        var restored = data.Open(path);
        var head = await restored.Journal.HeadAsync(Datong, Cancel);
        Assert.Equal(1, head.Position);
        Assert.Equal(first.Hash, head.Hash);
        Assert.NotEqual(first.Epoch, head.Epoch);
        Assert.Equal([7], (await restored.Side.GetAsync("person_keys", "wang", Cancel))!.Value);
        Assert.True((await restored.VerifyAsync(null, Cancel)).IsSound);
    }

    [Fact]
    public async Task A_backup_taken_under_load_is_one_moment()
    {
        var (store, file) = (data.OpenNew(), data.NewPath());
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writing = Task.Run(async () =>
        {
            for (var n = 0; !enough.IsCancellationRequested; n++)
            {
                await store.Journal.Store(Commit(Teacher($"t{n % 7}"), n / 7, "a"));
                begun.TrySetResult();
            }
        }, Cancel);
        await begun.Task;

        store.BackupTo(file);

        await enough.CancelAsync();
        await writing;
        var path = data.NewPath();
        SqliteStore.Restore(file, path);
        Assert.True((await data.Open(path).VerifyAsync(null, Cancel)).IsSound);
    }

    [Fact]
    public async Task Neither_backup_nor_restore_writes_over_anything()
    {
        var (store, file, path) = (data.OpenNew(), data.NewPath(), data.NewPath());
        await store.Journal.Store(Commit(Teacher("wang"), 0, "a"));
        store.BackupTo(file);
        await data.Open(path, create: true).DisposeAsync();

        Assert.Equal(StoreFault.Occupied, Assert.Throws<StoreUnusableException>(() => store.BackupTo(file)).Fault);
        Assert.Equal(StoreFault.Occupied, Assert.Throws<StoreUnusableException>(() => SqliteStore.Restore(file, path)).Fault);
        Assert.Empty(await data.Open(path).Journal.ScopesAsync(Cancel));
    }

    [Fact]
    public async Task A_file_that_is_no_sound_backup_is_refused_and_leaves_no_store()
    {
        var (file, path) = (data.NewPath(), data.NewPath());
        Assert.Equal(StoreFault.Missing, Assert.Throws<StoreUnusableException>(() => SqliteStore.Restore(file, path)).Fault);
        await File.WriteAllTextAsync(file, new string('x', 9_000), Cancel);

        Assert.Equal(StoreFault.NotAStore, Assert.Throws<StoreUnusableException>(() => SqliteStore.Restore(file, path)).Fault);

        Assert.Equal(StoreFault.Missing, Assert.Throws<StoreUnusableException>(() => data.Open(path)).Fault);
    }
}
