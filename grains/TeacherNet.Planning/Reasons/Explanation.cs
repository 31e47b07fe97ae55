using TeacherNet.Planning.Drafts;

namespace TeacherNet.Planning.Reasons;

/// <summary>Why a plan has it so for one teacher: in rules and counts, never in another person's reasons.</summary>
/// <param name="Post">Where the plan sends the teacher; null: the teacher stays.</param>
/// <param name="Alternatives">Every outcome with its effect, best first: what staying or another post would cost says why it is not so.</param>
/// <param name="FirstWish">The option of least wish cost; null without options.</param>
/// <param name="Change">What would grant the first wish; null when the plan grants it, or there is none.</param>
public sealed record Explanation(int Teacher, int? Post, IReadOnlyList<Alternative> Alternatives, int? FirstWish, Grant? Change)
{
    /// <summary>The explanation for one teacher.</summary>
    /// <param name="draft">One with a proven plan.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Explanation Of(Draft draft, int teacher, CancellationToken cancel)
    {
        var own = draft.Instance.Teachers[teacher];
        var outcome = Alternative.Outcome(draft, teacher);
        var wish = own.Options.MinBy(o => o.Wish)?.Post;
        return new Explanation(
            teacher,
            outcome == own.Post ? null : outcome,
            Alternative.OfTeacher(draft, teacher, cancel),
            wish,
            wish is { } post && post != outcome ? Grant.Of(draft, teacher, post, cancel) : null);
    }
}
