using System.Collections.Concurrent;
using System.Collections.Immutable;
using TeacherNet.Grains.Plans;
using TeacherNet.Kernel;
using TeacherNet.Planning.Drafts;

namespace TeacherNet.Web.Plans;

/// <summary>
/// Plans computed on this node. The last proven drafts of each cycle are kept: the next plan begins from the one most like it. Computations are kept for
/// the last few of each scenario and account only.
/// </summary>
internal sealed class PlanDesk(TimeProvider time, ILogger<PlanDesk> log) : IAsyncDisposable
{
    /// <summary>Name and version of the solver, as plans are stored with.</summary>
    public const string Solver = "TeacherNet.Planning 1";

    private const int Kept = 6;
    private const int KeptDrafts = 4;
    private readonly ConcurrentDictionary<(ScopeId Scope, string Scenario), List<Computation>> computations = new();
    private readonly ConcurrentDictionary<(ScopeId Scope, string Cycle, bool Repair), ImmutableList<(PlanSheet Sheet, Draft Draft)>> proven = new();
    private readonly SemaphoreSlim turns = new(Environment.ProcessorCount);

    /// <summary>The draft that a plan of the cycle would begin from, with its sheet: of those kept the one most like it, of these the latest.</summary>
    private (PlanSheet Sheet, Draft Draft)? Footing(ScopeId scope, PlanOrder order, PlanSheet sheet) =>
        proven.TryGetValue((scope, order.Cycle, order.Repair), out var known) ? known.MinBy(k => sheet.Unlike(k.Sheet)) : null;

    private void Keep(ScopeId scope, Computation done) => proven.AddOrUpdate(
        (scope, done.Order.Cycle, done.Order.Repair), [(done.Sheet, done.Draft!)], (_, known) => [(done.Sheet, done.Draft!), .. known.Take(KeptDrafts - 1)]);

    /// <summary>Begins a computation; whoever has one of the same scenario running lets go of it.</summary>
    public Computation Begin(ScopeId scope, Guid id, string account, PlanOrder order, PlanSheet sheet)
    {
        var footing = Footing(scope, order, sheet);
        var computation = new Computation(id, account, order, footing is { } known ? sheet.Like(known.Sheet) : sheet, time, log);
        var all = computations.GetOrAdd((scope, order.Scenario), _ => []);
        lock (all)
        {
            var own = all.Where(c => c.Account == account).ToList();
            foreach (var former in own.Where(c => c.IsRunning))
                former.Cancel();
            foreach (var oldest in own.Take(own.Count - Kept + 1))
            {
                all.Remove(oldest);
                LetGo(oldest);
            }

            all.Add(computation);
        }

        computation.Begin(footing?.Draft, turns, done => Keep(scope, done));
        return computation;
    }

    /// <summary>A computation of a scenario by its id, or null.</summary>
    public Computation? Find(ScopeId scope, string scenario, Guid id)
    {
        if (!computations.TryGetValue((scope, scenario), out var all))
            return null;
        lock (all)
            return all.FirstOrDefault(c => c.Id == id);
    }

    /// <summary>Does what weighs on a processor as long as a computation does, in a turn of its own.</summary>
    public async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancel)
    {
        await turns.WaitAsync(cancel);
        try
        {
            return await Task.Run(work, CancellationToken.None);
        }
        finally
        {
            turns.Release();
        }
    }

    // What is let go of is nobody's any more: an exception here would end the process.
    private static async void LetGo(Computation computation)
    {
        computation.Cancel();
        await computation.Work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        computation.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        var all = computations.Values.SelectMany(c => c).ToList();
        foreach (var computation in all)
            computation.Cancel();
        await Task.WhenAll(all.Select(c => c.Work));
        all.ForEach(c => c.Dispose());
        turns.Dispose();
    }
}
