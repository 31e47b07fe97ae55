using FsCheck;
using FsCheck.Fluent;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests.Contract;

public abstract partial class JournalContract
{
    /// <summary>Each number of a script is one commit; a failure prints the seed and the shortest script found.</summary>
    [Fact]
    public void Any_script_is_answered_and_stored_as_the_plain_model_says() =>
        Prop.ForAll(ArbMap.Default.ArbFor<uint[]>(), script => Agrees(script).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(60));

    private async Task<bool> Agrees(uint[] script)
    {
        await using var journal = await OpenAsync();
        var model = new PlainModel();
        foreach (var group in Groups(script, model))
        {
            var expected = group.Select(model.Append).ToArray();
            var answers = await journal.AppendAsync([.. group], Cancel);
            Assert.Equal(expected, answers.Select(PlainModel.Say));
        }
        foreach (var scope in new[] { Datong, Yuhuatai })
        {
            var stored = (await journal.Read(scope)).SelectMany(c => c.Events.Select(e => (c.Command, e.Grain, e.Version, e.Position, e.Text())));
            Assert.Equal(model.Log(scope), stored);
        }
        return true;
    }

    private static IEnumerable<List<Commit>> Groups(uint[] script, PlainModel model)
    {
        var group = new List<Commit>();
        foreach (var number in script)
        {
            group.Add(Decode(number * 2654435761, model));
            if (number % 3 == 0)
            {
                yield return group;
                group = [];
            }
        }
        yield return group;
    }

    private static Commit Decode(uint number, PlainModel model)
    {
        var scope = number / 64 % 4 == 0 ? Yuhuatai : Datong;
        var (grain, other) = (Teacher($"t{number / 256 % 4}", scope), Teacher($"t{4 + (number / 1024 % 2)}", scope));
        var off = number / 2048 % 4 == 0 ? 1 : 0;
        var bodies = Enumerable.Range(0, 1 + (int)(number / 8192 % 3)).Select(n => $"{number}.{n}").ToArray();
        var commit = Commit(Write(grain, model.VersionOf(grain) + off, bodies)) with
        {
            Command = CommandId.Named($"{number / 65536 % 40}"),
            Actor = number / 4096 % 8 == 0 ? "principal" : "clerk",
            Target = Teacher("t0", scope),
        };
        return (number / 32768 % 4) switch
        {
            0 => commit with { Writes = [.. commit.Writes, Write(other, model.VersionOf(other), "with")] },
            1 => commit with { Reads = [new(other, model.VersionOf(other) + off)] },
            _ => commit,
        };
    }

    /// <summary>The contract in its plainest form.</summary>
    private sealed class PlainModel
    {
        private readonly List<(Commit Commit, long First)> commits = [];
        private readonly List<(CommandId Command, GrainId Grain, long Version, long Position, string Text)> events = [];

        public long VersionOf(GrainId grain) => events.LongCount(e => e.Grain == grain);

        public IEnumerable<(CommandId, GrainId, long, long, string)> Log(ScopeId scope) => events.Where(e => e.Grain.Scope == scope);

        public string Append(Commit commit)
        {
            if (commits.FirstOrDefault(c => c.Commit.Command == commit.Command) is ({ } earlier, var at))
                return (earlier.Actor, earlier.Target) == (commit.Actor, commit.Target) ? $"repeated {at}" : "reused";
            var stale = commit.Writes.Select(w => (w.Grain, w.ExpectedVersion)).Concat(commit.Reads.Select(r => (r.Grain, r.ExpectedVersion)))
                .Where(x => VersionOf(x.Grain) != x.ExpectedVersion).Select(x => x.Grain).ToArray();
            if (stale is [var grain, ..])
                return $"conflict {grain}";
            var first = Log(commit.Scope).LongCount() + 1;
            foreach (var write in commit.Writes)
            {
                foreach (var e in write.Events)
                    events.Add((commit.Command, write.Grain, VersionOf(write.Grain) + 1, Log(commit.Scope).LongCount() + 1, System.Text.Encoding.UTF8.GetString(e.Body.Span)));
            }
            commits.Add((commit, first));
            return $"stored {first}";
        }

        public static string Say(Appended answer) => answer switch
        {
            Appended.Stored s => $"stored {s.Receipt.First}",
            Appended.Repeated r => $"repeated {r.Receipt.First}",
            Appended.Conflict c => $"conflict {c.Grain}",
            _ => "reused",
        };
    }
}
