using System.Collections.Frozen;
using System.Collections.Immutable;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Tests.Bank;
using TeacherNet.Kernel;
using States = System.Collections.Immutable.ImmutableDictionary<TeacherNet.Kernel.GrainId, object>;

namespace TeacherNet.Engine.Tests.Simulation;

/// <summary>Goes through the log when all is quiet and compares it with a model, and with what customers were told.</summary>
internal sealed class Auditor(IReadOnlyList<StoredCommit> log, IEnumerable<Errand> errands)
{
    private static readonly FrozenDictionary<string, GrainKind> Kinds = TheBank.Kinds.ToFrozenDictionary(k => k.Name);
    private readonly FrozenDictionary<CommandId, Errand> errands = errands.ToFrozenDictionary(e => e.Id);
    private readonly ILookup<CommandId, StoredCommit> stored = log.ToLookup(c => c.Command);

    /// <summary>The model's states after each position at which a commit ends.</summary>
    private readonly SortedList<long, States> after = new() { [0] = States.Empty };

    public States Final => after.Values[^1];

    public void Check(bool oneNode)
    {
        CheckLog();
        foreach (var errand in errands.Values)
            CheckErrand(errand);
        CheckFollowUps(oneNode);
    }

    public void Check(Reading reading)
    {
        Expect(reading.Position >= reading.AskedFor, $"A view that had reached {reading.AskedFor} stood at {reading.Position}.");
        Expect(after.TryGetValue(reading.Position, out var states), $"A view stood at {reading.Position}, which ends no commit.");
        Expect(Model.Amounts(states!).SequenceEqual(reading.Amounts), $"A view read at {reading.Position} was wrong.");
    }

    private void CheckLog()
    {
        var (position, hash, at, states) = (0L, Chain.Empty, DateTimeOffset.UnixEpoch, States.Empty);
        var versions = new Dictionary<GrainId, long>();
        foreach (var commit in log)
        {
            Expect(commit.First == position + 1, $"After {position} comes {commit.First}.");
            Expect(commit.At >= at, $"Time runs backwards at {commit.First}.");
            foreach (var e in commit.Events)
            {
                Expect(e.Position == ++position, $"Position {e.Position} stands where {position} should.");
                Expect(e.Version == (versions[e.Grain] = versions.GetValueOrDefault(e.Grain) + 1), $"{e.Grain} has version {e.Version} at {e.Position}.");
            }
            hash = [.. Chain.Next(hash.AsSpan(), commit.First, commit.Digest.AsSpan())];
            Expect(commit.Hash.SequenceEqual(hash), $"The chain breaks at {commit.First}.");
            at = commit.At;
            if (errands.TryGetValue(commit.Command, out var errand))
                CheckDecision(commit, errand, states);
            foreach (var e in commit.Events)
                states = Model.Evolve(states, e.Grain, TheBank.Codec.DecodeEvent(e.Encoded));
            Expect(states.Values.OfType<Account>().All(a => a.Balance >= Account.Least), $"An account is overdrawn after {position}.");
            after[position] = states;
        }
    }

    /// <summary>The events are those that the states right before them call for.</summary>
    private static void CheckDecision(StoredCommit commit, Errand errand, States before)
    {
        var (events, refusals) = Model.Decide(before, errand);
        Expect(refusals.IsEmpty, $"{errand.Batch.Orders[0]} at {commit.First} should have been refused: {string.Join(",", refusals)}.");
        var actual = commit.Events.Select(e => (e.Grain, TheBank.Codec.DecodeEvent(e.Encoded))).Order(Model.ByGrain);
        Expect(actual.SequenceEqual(events.Order(Model.ByGrain)), $"{errand.Batch.Orders[0]} at {commit.First} stored other events than the model.");
    }

    private void CheckErrand(Errand errand)
    {
        var commits = stored[errand.Id].ToArray();
        Expect(commits.Length <= 1, $"{errand.Id} was carried out {commits.Length} times.");
        foreach (var reply in errand.Replies)
        {
            switch (reply.Answer)
            {
                case Answer.Accepted { Receipt: { Changed: > 0 } receipt }:
                    Expect(commits.Length == 1, $"{errand.Id} was acknowledged at {receipt.Position} and is lost.");
                    Expect((commits[0].Last, commits[0].Events.Length) == (receipt.Position, receipt.Changed), $"{errand.Id} has another receipt than its commit.");
                    var version = commits[0].Events.Where(e => e.Grain == errand.Batch.Target).Select(e => e.Version).DefaultIfEmpty(receipt.Version).Last();
                    Expect(version == receipt.Version, $"{errand.Id} was told version {receipt.Version} of {version}.");
                    break;
                case Answer.Accepted:
                    CheckInTime(errand, commits, reply, d => d.Events.IsEmpty && d.Refusals.IsEmpty, "found nothing to do");
                    break;
                case Answer.Refused { Refusal.Code: "engine.contended" }:
                    Expect(commits.Length == 0 || commits[0].First > reply.AnsweredAt || errand.Replies.Count > 1, $"{errand.Id} was contended and is stored.");
                    break;
                case Answer.Refused { Refusal.Code: var code }:
                    CheckInTime(errand, commits, reply, d => d.Refusals.Contains(code), $"was refused as {code}");
                    break;
                case Answer.BatchRefused { Refusals: var refusals }:
                    CheckInTime(errand, commits, reply, d => d.Refusals.SequenceEqual(refusals.Select(r => r.Refusal.Code)), "was refused as a batch");
                    break;
            }
        }
    }

    /// <summary>Nothing was stored by then, and at some moment between question and answer the model says the same.</summary>
    private void CheckInTime(Errand errand, StoredCommit[] commits, Reply reply, Func<(ImmutableArray<(GrainId, IEvent)> Events, ImmutableArray<string> Refusals), bool> agrees, string what)
    {
        Expect(commits.Length == 0 || commits[0].First > reply.AskedAt, $"{errand.Id} {what} after it was stored.");
        var moments = after.Where(a => a.Key >= reply.AskedAt && a.Key <= reply.AnsweredAt);
        Expect(moments.Any(m => agrees(Model.Decide(m.Value, errand))), $"{errand.Batch.Orders[0]} {what} between {reply.AskedAt} and {reply.AnsweredAt}, when it could not be.");
    }

    private void CheckFollowUps(bool oneNode)
    {
        var reactor = new CountLargeDeposits();
        foreach (var commit in log)
        {
            for (var ordinal = 0; ordinal < commit.Events.Length; ordinal++)
            {
                if (TheBank.Codec.DecodeEvent(commit.Events[ordinal].Encoded) is not Deposited { Amount: >= CountLargeDeposits.Large })
                    continue;
                var done = stored[CommandId.Following(reactor.Name, commit.Command, ordinal, 0)].Count();
                var missed = stored[CommandId.Following(reactor.Name, commit.Command, ordinal, 1)].Count();
                Expect(done <= 1 && missed <= 1 && done + missed >= 1 && (done + missed == 1 || !oneNode), $"What follows from {commit.First}+{ordinal} was done {done} times and missed {missed} times.");
            }
        }
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds)
            throw new SimulationFailedException(otherwise);
    }
}
