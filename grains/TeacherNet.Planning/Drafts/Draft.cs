using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Linear;
using TeacherNet.Planning.Model;
using TeacherNet.Planning.Proofs;
using TeacherNet.Planning.Search;

namespace TeacherNet.Planning.Drafts;

/// <summary>An instance with its best plan, and what the search for the next one can begin from.</summary>
/// <remarks>Never changes: a change gives another draft, and this one remains to go back to.</remarks>
public sealed class Draft
{
    private readonly Formulation formulation;
    private readonly Stage[]? stages;

    /// <summary>The last draft with a proven plan, this one or one it came from.</summary>
    private readonly Draft? footing;

    private Draft(Instance instance, Formulation formulation, Planned planned, Stage[]? stages, Draft? footing)
    {
        (Instance, this.formulation, Planned, this.stages) = (instance, formulation, planned, stages);
        this.footing = stages is null ? footing : this;
    }

    /// <summary>What was asked.</summary>
    public Instance Instance { get; }

    /// <summary>What was found: equal to a cold solve at every level, proven unless cancelled.</summary>
    public Planned Planned { get; }

    /// <summary>The levels reached; empty when there is no plan.</summary>
    public IReadOnlyList<long> Levels => Planned.Plan?.Levels ?? [];

    /// <summary>A first draft.</summary>
    public static Draft Of(Instance instance, Action<Advance>? progress, CancellationToken cancel) =>
        Cold(instance, Formulator.Write(instance), Planner.Begin(instance), null, progress, cancel);

    /// <summary>A draft that begins from a known plan; where its proof holds there is nothing to search.</summary>
    public static Draft Of(Instance instance, Plan plan, Action<Advance>? progress, CancellationToken cancel)
    {
        var f = Formulator.Write(instance);
        var incumbent = Planner.Begin(instance);
        incumbent.Offer([.. plan.Taken]);
        var before = plan.Levels.Zip(plan.Proofs).Select(l => new Stage(f.Domain, l.First, l.Second, new WarmBasis(f))).ToArray();
        return new Descent(f, incumbent, before, progress, cancel).Run(onlyLost: false) is { Length: > 0 } decided
            ? new Draft(instance, f, Proven(incumbent, decided), decided, null)
            : Cold(instance, f, incumbent, null, progress, cancel);
    }

    /// <summary>The draft with one more change.</summary>
    public Draft With(Change change, CancellationToken cancel) => With([change], null, cancel);

    /// <summary>The draft with more changes, made one after the other and planned for once.</summary>
    public Draft With(IEnumerable<Change> changes, Action<Advance>? progress, CancellationToken cancel) =>
        For(changes.Aggregate(Instance, (i, c) => c.On(i)), progress, cancel);

    /// <summary>
    /// The draft of another instance, from where this one stands when its schools, posts and teachers are the same ones; else a first draft. Teachers that
    /// are the very same records are taken over.
    /// </summary>
    public Draft To(Instance instance, Action<Advance>? progress, CancellationToken cancel) =>
        Instance.Baseline is null == instance.Baseline is null
        && Instance.Schools.Select(s => s.Id).SequenceEqual(instance.Schools.Select(s => s.Id))
        && Instance.Posts.Select(p => p.Id).SequenceEqual(instance.Posts.Select(p => p.Id))
        && Instance.Teachers.Select(t => (t.Id, t.Post)).SequenceEqual(instance.Teachers.Select(t => (t.Id, t.Post)))
            ? For(instance, progress, cancel)
            : Of(instance, progress, cancel);

    /// <summary>A draft for an instance with the same schools, posts and teachers.</summary>
    internal Draft For(Instance instance, Action<Advance>? progress, CancellationToken cancel)
    {
        var f = Formulator.Write(instance, Instance, formulation);
        var incumbent = Planner.Begin(instance);
        if (footing is null) return Cold(instance, f, incumbent, null, progress, cancel);

        incumbent.Offer(Transfer(footing.Instance, footing.Planned.Plan!.Taken, instance));
        var translation = new Translation(footing.Instance, footing.formulation, instance, f);
        var onlyLost = translation.OnlyLoses();
        var before = footing.stages!.Select((s, k) => new Stage(
            onlyLost ? translation.Of(s.Domain) : s.Domain,
            s.Value + (onlyLost ? f.Constant[k] - footing.formulation.Constant[k] : 0),
            translation.Of(s.Proof),
            translation.Of(s.Basis))).ToArray();
        return new Descent(f, incumbent, before, progress, cancel).Run(onlyLost) switch
        {
            null => Cold(instance, f, incumbent, footing, progress, cancel),
            [] => new Draft(instance, f, new Planned(null, [long.MaxValue]), null, footing),
            var decided => new Draft(instance, f, Proven(incumbent, decided), decided, null),
        };
    }

    private static Draft Cold(Instance instance, Formulation f, Incumbent incumbent, Draft? footing, Action<Advance>? progress, CancellationToken cancel)
    {
        List<Stage> stages = [];
        var planned = Planner.Solve(f, incumbent, progress, stages, cancel);
        return new Draft(instance, f, planned, planned.IsProven ? [.. stages] : null, footing);
    }

    private static Planned Proven(Incumbent incumbent, Stage[] stages)
    {
        long[] bounds = [.. stages.Select(s => s.Value)];
        return new Planned(new Plan(incumbent.Taken!, incumbent.Levels, bounds, [.. stages.Select(s => s.Proof)]), bounds);
    }

    /// <summary>The same outcome in a changed instance; who can no longer take the post stays.</summary>
    private static int[] Transfer(Instance from, IReadOnlyList<int> taken, Instance to)
    {
        var moved = new int[taken.Count];
        for (var t = 0; t < moved.Length; t++)
        {
            moved[t] = Outcome.Stays;
            if (taken[t] < 0) continue;
            var post = from.Teachers[t].Options[taken[t]].Post;
            var options = to.Teachers[t].Options;
            for (var o = 0; o < options.Count; o++)
                if (options[o].Post == post)
                    moved[t] = o;
        }

        return moved;
    }
}
