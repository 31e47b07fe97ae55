using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Rotation;
using Xunit;

namespace TeacherNet.Grains.Tests.Rotation;

public sealed class ReviewTests
{
    private static readonly Review Passed = new(ReviewOutcomes.Passed, null);
    private static readonly Review Failed = new(ReviewOutcomes.Failed, OpenReveal.Seal("不符合推荐条件"));
    private static readonly Review Returned = new(ReviewOutcomes.Returned, OpenReveal.Seal("请补充志愿"));
    private readonly County county = new();

    public ReviewTests()
    {
        county.World.Accept("cycle", "r", County.Opening(
            new("P5", new(2026, 3, 11, 0, 0, 0), new(2026, 3, 20, 17, 0, 0)), new("P6", new(2026, 3, 21, 0, 0, 0), new(2026, 3, 27, 17, 0, 0))));
        county.Teacher("t", 0);
        county.World.Accept("candidate", "r.t", new AssessCandidate("r", "t", "s0"));
        county.World.Accept("cycle", "r", new OpenPhase("P5", null));
    }

    private Candidate.Known Candidate => (Candidate.Known)county.World.State<Candidate>("candidate", "r.t");

    private CandidateEntry Shown => county.View().Cycles["r"].Candidates["t"];

    [Fact]
    public void A_nomination_beside_an_application_is_one_candidate_of_two_origins()
    {
        Submit();
        Accept(new NominateFromSchool("r", "t"));

        Assert.Equal([Origins.Applied, Origins.Nominated], Shown.Origins);
        Assert.Single(county.View().Cycles["r"].Candidates);
        Assert.Equal("nomination.made-already", Ask(new NominateFromSchool("r", "t")));
        Accept(new RecallNomination("r"));
        Assert.Equal([Origins.Applied], Shown.Origins);
        Assert.Equal("nomination.not-made", Ask(new RecallNomination("r")));
    }

    [Fact]
    public void A_school_nominates_only_while_wishes_are_taken()
    {
        county.World.Accept("cycle", "r", new ClosePhase("P5", null));

        Assert.Equal("nomination.not-open", Ask(new NominateFromSchool("r", "t")));
    }

    [Fact]
    public void The_bureau_follows_the_school_and_has_the_last_word()
    {
        Assert.Equal("review.nothing-to-review", Ask(new ReviewAtSchool("r", Passed)));
        Submit();
        Assert.Equal("review.school-first", Ask(new ReviewAtBureau("r", Passed)));
        Accept(new ReviewAtSchool("r", Passed));
        Accept(new ReviewAtBureau("r", Failed));

        Assert.Equal("review.with-the-bureau", Ask(new ReviewAtSchool("r", Returned)));
        Assert.False(Shown.HasAsked());
        Accept(new TakeBackBureauReview("r"));
        Assert.True(Shown.HasAsked());
        Assert.Equal("review.none", Ask(new TakeBackBureauReview("r")));
        Accept(new TakeBackSchoolReview("r"));
        Assert.Null(Candidate.SchoolReview);
    }

    [Fact]
    public void What_the_school_nominated_needs_no_review_of_its_own()
    {
        Accept(new NominateFromSchool("r", "t"));

        Accept(new ReviewAtBureau("r", Passed));
    }

    [Fact]
    public void A_nomination_made_anew_after_it_was_recalled_is_reviewed_anew()
    {
        Accept(new NominateFromSchool("r", "t"));
        Accept(new ReviewAtBureau("r", Passed));
        Accept(new RecallNomination("r"));
        Assert.Equal((null, null, null), (Candidate.BureauReview, Shown.BureauReview, Shown.AppliedAt));

        Accept(new NominateFromSchool("r", "t"));

        Assert.Equal(ReviewStates.AtBureau, Shown.ReviewState());
    }

    [Fact]
    public void A_review_outlives_the_application_where_the_nomination_stands_and_the_other_way_round()
    {
        Accept(new NominateFromSchool("r", "t"));
        Submit();
        Accept(new ReviewAtBureau("r", Passed));

        Accept(new WithdrawWishes("r"));
        Assert.Equal((ReviewStates.Passed, Passed), (Shown.ReviewState(), Candidate.BureauReview));

        Submit();
        Accept(new ReviewAtSchool("r", Passed));
        Accept(new ReviewAtBureau("r", Passed));
        Accept(new RecallNomination("r"));
        Assert.Equal((ReviewStates.Passed, Passed), (Shown.ReviewState(), Candidate.BureauReview));
    }

    [Fact]
    public void Who_was_sent_back_and_hands_in_the_same_again_is_reviewed_again()
    {
        Submit();
        Accept(new ReviewAtSchool("r", Returned));

        Submit();
        Assert.Equal((null, ReviewStates.AtSchool), (Candidate.SchoolReview, Shown.ReviewState()));

        Accept(new ReviewAtSchool("r", Passed));
        Submit();
        Assert.Equal(ReviewStates.AtBureau, Shown.ReviewState());
    }

    [Fact]
    public void A_volunteer_whose_application_failed_is_none()
    {
        county.World.Happened("candidate", "r.t", new CandidateAssessed("r", "t", Candidate.Assessed! with { Standing = Standings.Eligible }));
        Submit();
        Assert.Equal(Volunteering.Volunteer, Shown.Standing());

        Accept(new ReviewAtSchool("r", Failed));

        Assert.Equal((Standings.Eligible, Standings.Eligible), (Shown.Standing(), Candidate.Standing));
    }

    [Fact]
    public void Once_reviews_are_over_only_what_passed_counts()
    {
        county.World.Happened("candidate", "r.t", new CandidateAssessed("r", "t", Candidate.Assessed! with { Standing = Standings.Eligible }));
        county.World.Accept("cycle", "r", new OpenPhase("P6", null));
        Submit();
        Accept(new ReviewAtSchool("r", Passed));
        Assert.Equal((Volunteering.Volunteer, true, true), Counted());

        county.World.Accept("cycle", "r", new ClosePhase("P6", null));
        Assert.Equal((Standings.Eligible, false, false), Counted());

        county.World.Accept("cycle", "r", new ExtendPhase("P6", new(2026, 3, 28, 17, 0, 0), "补审"));
        Assert.Equal((Volunteering.Volunteer, true, true), Counted());
        Accept(new ReviewAtBureau("r", Passed));
        county.World.Accept("cycle", "r", new ClosePhase("P6", null));
        Assert.Equal((Volunteering.Volunteer, true, true), Counted());

        (string?, bool, bool) Counted() => (Shown.Standing(), Shown.CountedWishes() is not null, Shown.HasAsked());
    }

    [Fact]
    public void Who_was_sent_back_hands_in_again_while_reviews_are_made()
    {
        Submit();
        county.World.Accept("cycle", "r", new ClosePhase("P5", null));
        county.World.Accept("cycle", "r", new OpenPhase("P6", null));
        Assert.Equal("wishes.not-open", Ask(new SubmitWishes("r", "t", new([new(WishKinds.School, "s2", null)], null, null))));
        Accept(new ReviewAtSchool("r", Returned));

        Submit("s2");

        Assert.Equal((null, "s2"), (Candidate.SchoolReview, Candidate.Wishes!.Wishes[0].Key));
    }

    [Fact]
    public void What_does_not_pass_has_a_reason()
    {
        Submit();

        Assert.Equal("review.reason-missing", Ask(new ReviewAtSchool("r", new(ReviewOutcomes.Failed, null))));
        Assert.Equal("review.no-such-outcome", Ask(new ReviewAtSchool("r", new("maybe", null))));
    }

    private void Submit(string school = "s1") => Accept(new SubmitWishes("r", "t", new([new(WishKinds.School, school, null)], null, null)));

    private void Accept(CandidateCommand command) => Assert.Null(Ask(command));

    private string? Ask(CandidateCommand command) => county.World.Ask("candidate", "r.t", command)?.Code;
}
