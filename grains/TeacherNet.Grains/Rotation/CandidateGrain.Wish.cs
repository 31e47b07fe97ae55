using System.Globalization;
using TeacherNet.Grains.Schools;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Rotation;

public sealed partial class CandidateGrain
{
    private const string WishPhase = "P5";
    private const int MostWishes = 25;
    private const int FurthestKm = 500;

    private static IEnumerable<GrainId> SchoolsNamed(GrainId self, WishList list) =>
        list.Wishes.Where(w => w is { Target: WishKinds.School, Key: not null }).Select(w => new GrainId(self.Scope, SchoolGrain.Kind, w.Key!));

    private static Decision<CandidateEvent> Submit(Candidate.Known candidate, SubmitWishes command, Turn turn)
    {
        // Who was sent back to change something may do so as long as reviews are made.
        if (WhyNotIn(turn, command.Cycle, WishPhase, "wishes.not-open") is { } closed && !(IsReturned(candidate) && WhyNotReviewable(turn, command.Cycle) is null))
            return closed;
        if (candidate.IsOrdered)
            return Refusal.Because("candidate.already-ordered");
        if (candidate.Assessed is not { } assessed)
            return Refusal.Because("candidate.unknown");
        if (WhyOut(candidate) is { } no)
            return no;
        if (WhyUnfit(command.List, assessed, command.Teacher, turn) is { } unfit)
            return unfit;
        // Who was sent back and hands in the same again has answered: it goes to the review anew.
        return candidate.Wishes == command.List && candidate.Origins.Contains(Origins.Applied) && !IsReturned(candidate)
            ? []
            : [new WishesSubmitted(command.Cycle, command.Teacher, command.List)];
    }

    private static Decision<CandidateEvent> Withdraw(Candidate.Known candidate, WithdrawWishes command, Turn turn) => candidate switch
    {
        _ when WhyNotIn(turn, command.Cycle, WishPhase, "wishes.not-open") is { } closed => closed,
        { Wishes: null } => Refusal.Because("wishes.not-submitted"),
        _ => [new WishesWithdrawn()],
    };

    private static Refusal? WhyUnfit(WishList list, CandidateAssessment assessed, string teacher, Turn turn)
    {
        if (list.Wishes.Count == 0)
            return Refusal.Because("wishes.none", "wishes");
        if (list.Wishes.Count > MostWishes)
            return Refusal.Because("wishes.too-many", "wishes").Given("most", MostWishes.ToString(CultureInfo.InvariantCulture));
        if (list.Wishes.Distinct().Count() < list.Wishes.Count)
            return Refusal.Because("wishes.twice", "wishes");
        if (list.MostKm is <= 0 or > FurthestKm)
            return Refusal.Because("wishes.kilometres", "mostKm").Given("most", FurthestKm.ToString(CultureInfo.InvariantCulture));
        if (list.Together == teacher)
            return Refusal.Because("wishes.with-oneself", "together");
        return list.Wishes.Select(w => WhyUnfit(w, assessed, turn)).FirstOrDefault(r => r is not null);
    }

    private static Refusal? WhyUnfit(Wish wish, CandidateAssessment assessed, Turn turn)
    {
        var isNamed = wish.Key is { Length: > 0 };
        if (wish.Target is not (WishKinds.School or WishKinds.Township or WishKinds.Group or WishKinds.AnyRural) || isNamed != (wish.Target != WishKinds.AnyRural))
            return Refusal.Because("wishes.unknown-target", "wishes").Given("target", wish.Target);
        if (wish.Subject is { } subject && !assessed.Subjects.Contains(subject))
            return Refusal.Because("wishes.subject", "wishes").Given("subject", subject);
        if (wish.Target != WishKinds.School)
            return null;
        if (wish.Key == assessed.Post.School)
            return Refusal.Because("wishes.own-school", "wishes");
        return turn.See<School>(new(turn.Self.Scope, SchoolGrain.Kind, wish.Key!)) is School.Registered { IsClosed: false } school && WishTargets.Lines(school.Posts, wish, assessed).Any()
            ? null
            : Refusal.Because("wishes.no-such-post", "wishes").Given("school", wish.Key!).Given("stage", assessed.Post.Stage);
    }

    private static bool IsReturned(Candidate.Known candidate) => (candidate.BureauReview ?? candidate.SchoolReview) is { Outcome: ReviewOutcomes.Returned };

    private static Refusal? WhyNotIn(Turn turn, string cycle, string phase, string code)
    {
        if (WhyNotRunning(turn, cycle, out var running) is { } no)
            return no;
        return running!.Phases.GetValueOrDefault(phase) is { State: PhaseState.Open } ? null : Refusal.Because(code, "cycle").Given("phase", phase);
    }
}
