using TeacherNet.Planning.Drafts;
using TeacherNet.Planning.Instances;

namespace TeacherNet.Planning.Reasons;

/// <summary>A change that gives a teacher a post: certain rules loosened, and the teacher locked to it. No part can be left out.</summary>
/// <param name="Loosened">Empty when the rules allow the post, and only other things are worth more.</param>
/// <param name="IsLocked">Whether the lock is part of it; otherwise every best plan gives the post once the rules are loosened.</param>
/// <param name="Effect">What it does to the levels.</param>
public sealed record Grant(int Teacher, int Post, IReadOnlyList<Loosening> Loosened, bool IsLocked, Effect Effect)
{
    /// <summary>The instance with the change made.</summary>
    public Instance On(Instance instance) => Loosening.On(IsLocked ? Demand(instance, Teacher, Post) : instance, Loosened);

    /// <summary>The change that gives the teacher the post; null when it is none of the teacher's options, which no rule can mend.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Grant? Of(Draft draft, int teacher, int post, CancellationToken cancel)
    {
        if (draft.Instance.Teachers[teacher].Options.All(o => o.Post != post)) return null;
        var demand = Demand(draft.Instance, teacher, post);
        var after = draft.For(demand, null, cancel);
        IReadOnlyList<Loosening> loosened = [];
        var isLocked = true;
        if (after.Planned.IsImpossible)
        {
            var own = new Rule(RuleKind.Lock, demand.Locks.Count - 1);
            if (Correction.Of(demand, new HashSet<Rule> { own }, cancel) is not { } found) return null;
            loosened = found;
            after = draft.For(Loosening.On(demand, loosened), null, cancel);
            var open = Loosening.On(draft.Instance, loosened);
            isLocked = IsOpen(draft.For(open, null, cancel), teacher, post, cancel);
        }

        cancel.ThrowIfCancellationRequested();
        return new Grant(teacher, post, loosened, isLocked, Alternative.Between(draft, after));
    }

    /// <summary>Whether some best plan has it otherwise.</summary>
    private static bool IsOpen(Draft best, int teacher, int post, CancellationToken cancel)
    {
        if (Alternative.Outcome(best, teacher) != post) return true;
        int?[] others = [null, .. best.Instance.Teachers[teacher].Options.Select(o => (int?)o.Post).Where(p => p != post)];
        return others.Any(other => best.For(Demand(best.Instance, teacher, other), null, cancel).Levels.SequenceEqual(best.Levels));
    }

    /// <summary>The lock comes last, so that every other rule keeps its index.</summary>
    private static Instance Demand(Instance instance, int teacher, int? post) => instance with { Locks = [.. instance.Locks, new TeacherLock(teacher, post)] };
}
