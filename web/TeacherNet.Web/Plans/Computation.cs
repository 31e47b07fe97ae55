using System.Collections.Immutable;
using System.Security.Cryptography;
using TeacherNet.Grains.Plans;
using TeacherNet.Grains.Rotation;
using TeacherNet.Planning.Drafts;
using TeacherNet.Planning.Files;
using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Reasons;
using TeacherNet.Planning.Search;

namespace TeacherNet.Web.Plans;

/// <summary>One plan being computed, or computed. Nothing of it is stored before somebody adopts it.</summary>
internal sealed class Computation(Guid id, string account, PlanOrder order, PlanSheet sheet, TimeProvider time, ILogger log) : IDisposable
{
    /// <summary>How long it may have its turn; then it ends with the best plan known, as if stopped, so that nobody waits for good behind one that is left alone.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource stop = new(Timeout.InfiniteTimeSpan, time);
    private readonly long[] bounds = new long[Levels.Count(sheet.Instance)];
    private readonly Lazy<byte[]> instance = new(() => InstanceWriter.Write(sheet.Instance).ToArray());
    private readonly long began = time.GetTimestamp();
    private volatile Standing_ known = new("waiting", 0, null, 0);
    private TimeSpan? took;

    public Guid Id => id;

    /// <summary>Who asked.</summary>
    public string Account => account;

    /// <summary>What was asked.</summary>
    public PlanOrder Order => order;

    public PlanSheet Sheet => sheet;

    /// <summary>The instance as a file.</summary>
    public ReadOnlyMemory<byte> InstanceFile => instance.Value;

    /// <summary>SHA-256 of the instance's file, in lower-case hex.</summary>
    public string InputsHash => Convert.ToHexStringLower(SHA256.HashData(instance.Value));

    /// <summary>Ends when the computation does, however it does; never with an exception.</summary>
    public Task Work { get; private set; } = Task.CompletedTask;

    /// <summary>The draft, once computed.</summary>
    public Draft? Draft { get; private set; }

    /// <summary>Rules that cannot all hold, when there is no plan.</summary>
    public IReadOnlyList<Rule> Conflict { get; private set; } = [];

    /// <summary><c>waiting</c>, <c>running</c>, <c>proven</c>, <c>stopped</c>, <c>impossible</c> or <c>failed</c>.</summary>
    public string State => known.State;

    /// <summary>The level being decided, from 0.</summary>
    public int Level => known.Level;

    /// <summary>The best outcome known so far, or null.</summary>
    public IReadOnlyList<int>? Taken => known.Taken;

    /// <summary>Whether it goes on.</summary>
    public bool IsRunning => known.State is "waiting" or "running";

    /// <summary>Seconds it took, or has taken so far.</summary>
    public double Seconds => (took ?? time.GetElapsedTime(began)).TotalSeconds;

    /// <summary>Proven lower bounds; null for levels not looked at yet.</summary>
    public ImmutableArray<long?> Bounds => known is var now ? [.. bounds.Select((b, level) => level < now.Bounded ? (long?)b : null)] : [];

    /// <summary>Ids of the moves it would make, one a teacher for as long as it is kept.</summary>
    public Guid MoveOf(string teacher)
    {
        lock (moves)
            return moves.TryGetValue(teacher, out var move) ? move : moves[teacher] = Guid.NewGuid();
    }

    private readonly Dictionary<string, Guid> moves = [];

    public void Cancel() => stop.Cancel();

    /// <summary>Only once <see cref="Work"/> has ended.</summary>
    public void Dispose() => stop.Dispose();

    /// <summary>Begins, from the draft of an earlier one where there is any.</summary>
    public void Begin(Draft? from, SemaphoreSlim turns, Action<Computation> done) => Work = Task.Run(() => RunAsync(from, turns, done));

    private async Task RunAsync(Draft? from, SemaphoreSlim turns, Action<Computation> done)
    {
        try
        {
            await turns.WaitAsync(stop.Token);
            try
            {
                stop.CancelAfter(Limit);
                known = known with { State = "running" };
                Draft = from is null ? Draft.Of(sheet.Instance, Report, stop.Token) : from.To(sheet.Instance, Report, stop.Token);
                Finish(Draft.Planned);
            }
            finally
            {
                turns.Release();
            }

            if (known.State == "proven")
                done(this);
        }
        catch (OperationCanceledException)
        {
            known = known with { State = "stopped" };
        }
        catch (Exception failure)
        {
            // Nobody may ever look at this task again: what it ends with must not end the process.
            log.PlanFailed(id, failure);
            known = new("failed", known.Level, null, 0);
        }
        finally
        {
            took = time.GetElapsedTime(began);
        }
    }

    private void Finish(Planned planned)
    {
        if (planned.IsImpossible)
            Conflict = WhyImpossible();
        for (var level = 0; level < planned.Bounds.Count && planned.Plan is not null; level++)
            bounds[level] = planned.Bounds[level];
        known = new(
            planned.IsProven ? "proven" : planned.IsImpossible ? "impossible" : "stopped", Math.Max(0, planned.Bounds.Count - 1), planned.Plan?.Taken ?? known.Taken,
            planned.Plan is null ? 0 : planned.Bounds.Count);
    }

    // That there is no plan stays true when naming the rules takes too long.
    private IReadOnlyList<Rule> WhyImpossible()
    {
        try
        {
            return TeacherNet.Planning.Reasons.Conflict.Of(sheet.Instance, stop.Token);
        }
        catch (OperationCanceledException)
        {
            return [];
        }
    }

    private void Report(Advance advance)
    {
        if (advance.Bound is not (long.MinValue or long.MaxValue))
            bounds[advance.Level] = advance.Bound;
        known = new("running", advance.Level, advance.Taken, advance.Bound == long.MinValue ? advance.Level : advance.Level + 1);
    }

    /// <param name="Bounded">How many levels have a bound.</param>
    private sealed record Standing_(string State, int Level, IReadOnlyList<int>? Taken, int Bounded);
}

/// <summary>What a plan is asked for: a scenario as it stands, with other numbers, forbidden moves and locks where they are given.</summary>
/// <param name="Revision">The scenario's revision.</param>
/// <param name="Limits">Limits the plan is for.</param>
/// <param name="Forbidden">Moves it may not hold.</param>
/// <param name="Locked">Moves it must hold over those locked already.</param>
/// <param name="Repair">Whether it keeps as much as can be of the moves that stand.</param>
internal sealed record PlanOrder(
    string Cycle, string Scenario, long Revision, PlanLimits Limits, ImmutableArray<ForbiddenMove> Forbidden, ImmutableArray<Placement> Locked, bool Repair);
