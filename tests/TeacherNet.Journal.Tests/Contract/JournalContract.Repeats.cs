using TeacherNet.Engine.Journals;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests.Contract;

public abstract partial class JournalContract
{
    [Fact]
    public async Task A_command_id_seen_before_answers_the_first_receipt()
    {
        await using var journal = await OpenAsync();
        var commit = Commit(Teacher("wang"), 0, "a");
        var first = await journal.Store(commit);
        await journal.Store(Commit(Teacher("li"), 0, "b"));

        var answer = await journal.Append(commit with { Now = Morning.AddHours(1), Writes = [Write(Teacher("wang"), 1, "a")] });

        AssertSame(first, Assert.IsType<Appended.Repeated>(answer).Receipt);
        Assert.Equal(2, (await journal.HeadAsync(Datong, Cancel)).Position);
    }

    [Fact]
    public async Task A_repeat_is_recognised_before_a_conflict()
    {
        await using var journal = await OpenAsync();
        var commit = Commit(Teacher("wang"), 0, "a");
        var first = await journal.Store(commit);

        AssertSame(first, Assert.IsType<Appended.Repeated>(await journal.Append(commit)).Receipt);
    }

    [Fact]
    public async Task A_repeat_in_the_group_of_the_original_answers_its_receipt()
    {
        await using var journal = await OpenAsync();
        var commit = Commit(Teacher("wang"), 0, "a");

        var answers = await journal.AppendAsync([commit, commit, commit with { Actor = "other" }], Cancel);

        AssertSame(Assert.IsType<Appended.Stored>(answers[0]).Receipt, Assert.IsType<Appended.Repeated>(answers[1]).Receipt);
        Assert.IsType<Appended.IdReused>(answers[2]);
        Assert.Single(await journal.Read(Datong));
    }

    [Fact]
    public async Task Another_actor_target_or_body_under_a_known_command_id_is_reuse()
    {
        await using var journal = await OpenAsync();
        var commit = Commit(Teacher("wang"), 0, "a");
        await journal.Store(commit);
        Commit[] others =
        [
            commit with { Actor = "principal" },
            commit with { Target = Teacher("li") },
            commit with { Target = Teacher("wang", Yuhuatai), Writes = [Write(Teacher("wang", Yuhuatai), 0, "a")] },
            commit with { BodyDigest = DigestOf("other") },
        ];

        foreach (var other in others)
        {
            Assert.IsType<Appended.IdReused>(await journal.Append(other));
            Assert.IsType<Appended.IdReused>(await journal.FindAsync(other.Command, other.Actor, other.Target, other.BodyDigest, Cancel));
        }
        Assert.Equal([Datong], await journal.ScopesAsync(Cancel));
    }

    [Fact]
    public async Task A_refused_command_is_not_remembered()
    {
        await using var journal = await OpenAsync();
        var commit = Commit(Teacher("wang"), 3, "a");
        Assert.IsType<Appended.Conflict>(await journal.Append(commit));

        Assert.Null(await journal.FindAsync(commit.Command, commit.Actor, commit.Target, commit.BodyDigest, Cancel));
        await journal.Store(commit with { Actor = "other", Writes = [Write(Teacher("wang"), 0, "a")] });
    }

    [Fact]
    public async Task Finding_a_command_answers_what_appending_it_again_would()
    {
        await using var journal = await OpenAsync();
        var commit = Commit(Teacher("wang"), 0, "a");
        Assert.Null(await journal.FindAsync(commit.Command, commit.Actor, commit.Target, commit.BodyDigest, Cancel));
        var first = await journal.Store(commit);

        var found = await journal.FindAsync(commit.Command, commit.Actor, commit.Target, commit.BodyDigest, Cancel);

        AssertSame(first, Assert.IsType<Appended.Repeated>(found).Receipt);
    }

    private static void AssertSame(CommitReceipt expected, CommitReceipt actual)
    {
        Assert.Equal(expected with { Hash = [] }, actual with { Hash = [] });
        Assert.Equal(expected.Hash, actual.Hash);
    }
}
