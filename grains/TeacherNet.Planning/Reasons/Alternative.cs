using TeacherNet.Planning.Drafts;

namespace TeacherNet.Planning.Reasons;

/// <summary>One outcome that somebody could choose for a teacher, with what it does.</summary>
/// <param name="Post">The post taken; null: the teacher stays.</param>
/// <param name="IsPlanned">Whether the plan has it so.</param>
/// <param name="Effect">What locking it does; null when no plan is left.</param>
public sealed record Alternative(int Teacher, int? Post, bool IsPlanned, Effect? Effect)
{
    /// <summary>All outcomes of one teacher, best first. Locks of the teacher are set aside, those of others hold.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<Alternative> OfTeacher(Draft draft, int teacher, CancellationToken cancel) =>
        Ranked([null, .. draft.Instance.Teachers[teacher].Options.Select(o => (int?)o.Post)], post => Of(draft, teacher, post, cancel));

    /// <summary>All teachers who could take a post, best first.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<Alternative> OfPost(Draft draft, int post, CancellationToken cancel) =>
        Ranked(Enumerable.Range(0, draft.Instance.Teachers.Count).Where(t => draft.Instance.Teachers[t].Options.Any(o => o.Post == post)), t => Of(draft, t, post, cancel));

    /// <summary>The effect of going from one draft to another.</summary>
    internal static Effect Between(Draft before, Draft after)
    {
        var changed = 0;
        for (var t = 0; t < before.Instance.Teachers.Count; t++)
            if (Outcome(before, t) != Outcome(after, t))
                changed++;
        return new Effect(before.Levels, after.Levels, changed);
    }

    /// <summary>The post a plan gives a teacher, the own one included.</summary>
    internal static int Outcome(Draft draft, int teacher)
    {
        var (own, taken) = (draft.Instance.Teachers[teacher], draft.Planned.Plan!.Taken[teacher]);
        return taken < 0 ? own.Post : own.Options[taken].Post;
    }

    private static Alternative Of(Draft draft, int teacher, int? post, CancellationToken cancel)
    {
        var after = draft.With(new LockTeacher(teacher, post), cancel);
        cancel.ThrowIfCancellationRequested();
        var isPlanned = Outcome(draft, teacher) == (post ?? draft.Instance.Teachers[teacher].Post);
        return new Alternative(teacher, post, isPlanned, after.Planned.IsImpossible ? null : Between(draft, after));
    }

    private static Alternative[] Ranked<T>(IEnumerable<T> choices, Func<T, Alternative> of)
    {
        Alternative[] all = [.. choices.Select(of)];

        // A stable order: among equals the plan's own choice first, then as listed.
        return [.. all.OrderBy(a => a.Effect?.After, Levelwise.Instance).ThenByDescending(a => a.IsPlanned)];
    }

    private sealed class Levelwise : IComparer<IReadOnlyList<long>?>
    {
        public static readonly Levelwise Instance = new();

        public int Compare(IReadOnlyList<long>? x, IReadOnlyList<long>? y)
        {
            if (x is null || y is null) return (x is null ? 1 : 0) - (y is null ? 1 : 0);
            for (var level = 0; level < x.Count; level++)
                if (x[level] != y[level])
                    return x[level].CompareTo(y[level]);
            return 0;
        }
    }
}
