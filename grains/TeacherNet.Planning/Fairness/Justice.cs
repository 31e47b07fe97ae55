using TeacherNet.Planning.Drafts;
using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Reasons;

namespace TeacherNet.Planning.Fairness;

/// <summary>Whether a plan is just: no justified envy without a reason (A. Abdulkadiroğlu, T. Sönmez, 2003), and no volunteer worse off.</summary>
public static class Justice
{
    /// <summary>Every envy over an outcome, by envious teacher, then envied, each with its ground.</summary>
    /// <param name="draft">The best plan; prices are counted from it.</param>
    /// <param name="taken">The outcome judged, which may be another: the option of each teacher, −1 to stay.</param>
    /// <remarks>A place taken by somebody with as many points or more is no envy at all: the capacity was theirs first.</remarks>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<Envy> Of(Draft draft, IReadOnlyList<int> taken, Priorities priorities, CancellationToken cancel)
    {
        var instance = draft.Instance;
        var given = Enumerable.Range(0, taken.Count).Where(t => taken[t] >= 0)
            .ToLookup(t => instance.Teachers[t].Options[taken[t]].Post);
        return
        [
            .. from envious in Enumerable.Range(0, taken.Count)
               from post in Preferred(instance, envious, taken[envious], priorities)
               from envied in given[post]
               where envied != envious && priorities.Points[envied] < priorities.Points[envious]
               orderby envious, envied
               select new Envy(envious, envied, post, Judge(draft, envious, envied, post, priorities, cancel)),
        ];
    }

    /// <summary>Volunteers who end where they did not wish to be; a just plan has none.</summary>
    public static IReadOnlyList<int> WorseOff(Instance instance, IReadOnlyList<int> taken, Priorities priorities) =>
    [
        .. Enumerable.Range(0, taken.Count).Where(t => taken[t] >= 0 && instance.Teachers[t].Standing == Standing.Volunteer
            && !priorities.Wishes[t].Contains(instance.Teachers[t].Options[taken[t]].Post)),
    ];

    /// <summary>What a teacher wished for before the outcome.</summary>
    private static IEnumerable<int> Preferred(Instance instance, int teacher, int option, Priorities priorities)
    {
        var own = instance.Teachers[teacher];
        var post = option < 0 ? own.Post : own.Options[option].Post;
        return priorities.Wishes[teacher].TakeWhile(p => p != post);
    }

    private static Ground Judge(Draft draft, int envious, int envied, int post, Priorities priorities, CancellationToken cancel)
    {
        var instance = draft.Instance;
        if (instance.Teachers[envious].Options.All(o => o.Post != post)) return new NotOpen();
        foreach (var teacher in (int[])[envied, envious])
            if (instance.Locks.Any(l => l.Teacher == teacher) && priorities.Reasons.FirstOrDefault(r => r.Teacher == teacher) is { Person.Length: > 0, Document.Length: > 0 } reason)
                return new Decided(reason);

        var granted = Granted(instance, envious, envied, post);
        var after = draft.For(granted, null, cancel);
        cancel.ThrowIfCancellationRequested();
        if (after.Planned.IsImpossible) return Blocking(instance, granted, cancel);

        var price = Alternative.Between(draft, after);
        return priorities.Accepted.FirstOrDefault(a => (a.Envious, a.Envied, a.Post) == (envious, envied, post)) is { Person.Length: > 0, Document.Length: > 0 } accepted
            ? new AcceptedByName(accepted, price)
            : new Unexplained(price);
    }

    /// <summary>The post to the envious one; locks of the two that nobody answers for are no obstacle.</summary>
    private static Instance Granted(Instance instance, int envious, int envied, int post)
    {
        var free = new UnlockTeacher(envied).On(new UnlockTeacher(envious).On(instance));
        return free with { Locks = [.. free.Locks, new TeacherLock(envious, post)] };
    }

    /// <summary>The rules that forbid it, without the demand itself, in terms of the instance as it is.</summary>
    private static Ruled Blocking(Instance instance, Instance granted, CancellationToken cancel)
    {
        var demand = new Rule(RuleKind.Lock, granted.Locks.Count - 1);
        return new Ruled([.. Conflict.Of(granted, cancel).Where(r => r != demand).Select(Known)]);

        // Locks of the two were taken out before: those that remain stand at another index.
        Rule Known(Rule rule) => rule.Kind != RuleKind.Lock ? rule : rule with
        {
            Index = Enumerable.Range(0, instance.Locks.Count).First(n => ReferenceEquals(instance.Locks[n], granted.Locks[rule.Index])),
        };
    }
}
