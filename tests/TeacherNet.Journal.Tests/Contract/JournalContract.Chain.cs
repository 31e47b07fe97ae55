using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests.Contract;

public abstract partial class JournalContract
{
    [Fact]
    public async Task Each_hash_is_over_the_one_before_the_first_position_and_the_digest()
    {
        await using var journal = await OpenAsync();
        await journal.Store(Commit(Teacher("wang"), 0, "a", "b"));
        await journal.Store(Commit(Teacher("li"), 0, "c"));
        await journal.Store(Commit(Teacher("wang"), 2, "d"));

        var previous = Chain.Empty;
        foreach (var c in await journal.Read(Datong))
        {
            var digest = Chain.Digest(c.Scope, c.Command, c.Actor, c.Target, c.BodyDigest.AsSpan(), Microseconds.Of(c.At), c.Events.AsSpan());
            Assert.Equal(digest, c.Digest);
            Assert.Equal(Chain.Next(previous.AsSpan(), c.First, digest), c.Hash);
            previous = c.Hash;
        }
        Assert.Equal(previous, (await journal.HeadAsync(Datong, Cancel)).Hash);
    }

    [Fact]
    public async Task The_same_history_has_the_same_hashes_in_any_store()
    {
        await using var journal = await OpenAsync();
        var commit = Commit(Teacher("wang"), 0, "a") with { Command = new CommandId(new("0195540c-7a00-7000-8000-000000000001")) };

        var receipt = await journal.Store(commit);

        Assert.Equal("7bdf44ef4eba7f4834a6a0e39be119dd91672ef4ac8c6eba22aafb047fc3b0fa", Convert.ToHexStringLower(receipt.Hash.AsSpan()));
    }

    [Fact]
    public async Task Recorded_times_never_decrease_with_position()
    {
        await using var journal = await OpenAsync();
        var late = Morning.AddTicks(25);

        await journal.Store(Commit(Teacher("wang"), 0, "a") with { Now = late });
        await journal.Store(Commit(Teacher("li"), 0, "b") with { Now = Morning });
        await journal.Store(Commit(Teacher("sun", Yuhuatai), 0, "c") with { Now = Morning });

        Assert.Equal([Morning.AddTicks(20), Morning.AddTicks(20)], (await journal.Read(Datong)).Select(c => c.At));
        Assert.Equal([Morning], (await journal.Read(Yuhuatai)).Select(c => c.At));
    }
}
