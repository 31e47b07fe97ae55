using TeacherNet.Engine.Storage;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests.Contract;

/// <summary>The cases of <see cref="ICheckpoints"/>; every store passes all of them.</summary>
public abstract class CheckpointContract
{
    private static readonly Guid Epoch = new("0195540c-7a00-7000-8000-00000000000e");

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A new store without checkpoints.</summary>
    protected abstract ValueTask<ICheckpoints> OpenAsync();

    [Fact]
    public async Task A_checkpoint_is_loaded_as_it_was_saved()
    {
        var checkpoints = await OpenAsync();
        Assert.Null(await checkpoints.LoadAsync(Datong, "ledger", 1, Epoch, Cancel));

        await checkpoints.SaveAsync(Datong, "ledger", 1, Epoch, new(7, "00ff", [1, 2]), Cancel);

        var loaded = await checkpoints.LoadAsync(Datong, "ledger", 1, Epoch, Cancel);
        Assert.Equal((7L, "00ff"), (loaded!.Position, loaded.Mark));
        Assert.Equal([1, 2], loaded.Body);
    }

    [Fact]
    public async Task A_later_checkpoint_takes_the_place_of_the_earlier_one()
    {
        var checkpoints = await OpenAsync();
        await checkpoints.SaveAsync(Datong, "ledger", 1, Epoch, new(7, "00ff", [1]), Cancel);

        await checkpoints.SaveAsync(Datong, "ledger", 1, Epoch, new(9, "11ff", [2]), Cancel);

        Assert.Equal(9, (await checkpoints.LoadAsync(Datong, "ledger", 1, Epoch, Cancel))!.Position);
    }

    [Fact]
    public async Task Another_scope_view_version_or_epoch_has_no_part_in_it()
    {
        var checkpoints = await OpenAsync();
        await checkpoints.SaveAsync(Datong, "ledger", 1, Epoch, new(7, "00ff", [1]), Cancel);

        Assert.Null(await checkpoints.LoadAsync(Yuhuatai, "ledger", 1, Epoch, Cancel));
        Assert.Null(await checkpoints.LoadAsync(Datong, "board", 1, Epoch, Cancel));
        Assert.Null(await checkpoints.LoadAsync(Datong, "ledger", 2, Epoch, Cancel));
        Assert.Null(await checkpoints.LoadAsync(Datong, "ledger", 1, Guid.Empty, Cancel));
    }

    [Fact]
    public async Task A_forgotten_scope_has_no_checkpoints_and_the_others_keep_theirs()
    {
        var checkpoints = await OpenAsync();
        await checkpoints.SaveAsync(Datong, "ledger", 1, Epoch, new(7, "00ff", [1]), Cancel);
        await checkpoints.SaveAsync(Datong, "board", 1, Epoch, new(7, "00ff", [1]), Cancel);
        await checkpoints.SaveAsync(Yuhuatai, "ledger", 1, Epoch, new(7, "00ff", [1]), Cancel);

        await checkpoints.ForgetAsync(Datong, Cancel);

        Assert.Null(await checkpoints.LoadAsync(Datong, "ledger", 1, Epoch, Cancel));
        Assert.Null(await checkpoints.LoadAsync(Datong, "board", 1, Epoch, Cancel));
        Assert.NotNull(await checkpoints.LoadAsync(Yuhuatai, "ledger", 1, Epoch, Cancel));
    }
}
