using TeacherNet.Grains.Exemptions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Tests.Rotation;
using TeacherNet.Grains.Todo;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests.Todo;

public sealed class CandidacyTodoTests
{
    private static readonly Guid Id = new(1, 0, 0, new byte[8]);
    private readonly County county = new();

    public CandidacyTodoTests()
    {
        county.World.Accept("cycle", "y", County.Opening(
            new("P4", new(2026, 3, 1, 0, 0, 0), new(2026, 3, 10, 17, 0, 0)), new("P5", new(2026, 3, 2, 0, 0, 0), new(2026, 3, 20, 17, 0, 0))));
        county.Teacher("t", 0);
        Accept(new AssessCandidate("y", "t", "s0", []));
        foreach (var phase in (string[])["P4", "P5"])
            county.World.Accept("cycle", "y", new OpenPhase(phase, null));
    }

    [Fact]
    public void An_application_waits_for_the_school_then_for_the_bureau_then_for_nobody()
    {
        Accept(new SubmitWishes("y", "t", new([new(WishKinds.School, "s1", null)], null, null)));
        Assert.Equal((1, 0), (Count("school-principal.s0", TodoKinds.SchoolReviews), Count("coordinator", TodoKinds.BureauReviews)));
        Assert.Equal(0, Count("school-principal.s1", TodoKinds.SchoolReviews));

        Accept(new ReviewAtSchool("y", new(ReviewOutcomes.Passed, null)));
        Assert.Equal((0, 1), (Count("school-principal.s0", TodoKinds.SchoolReviews), Count("coordinator", TodoKinds.BureauReviews)));

        Accept(new ReviewAtBureau("y", new(ReviewOutcomes.Returned, OpenReveal.Seal("请补充"))));
        Assert.Equal((0, 1), (Count("coordinator", TodoKinds.BureauReviews), Count("teacher.t", TodoKinds.ReturnedWishes)));

        Accept(new SubmitWishes("y", "t", new([new(WishKinds.School, "s2", null)], null, null)));
        Assert.Equal((1, 0), (Count("school-clerk.s0", TodoKinds.SchoolReviews), Count("teacher.t", TodoKinds.ReturnedWishes)));
        Accept(new WithdrawWishes("y"));
        Assert.Equal(0, Count("school-clerk.s0", TodoKinds.SchoolReviews));
    }

    [Fact]
    public void A_nomination_made_anew_waits_for_the_bureau_anew()
    {
        Accept(new NominateFromSchool("y", "t"));
        Accept(new ReviewAtBureau("y", new(ReviewOutcomes.Passed, null)));
        Assert.Equal(0, Count("coordinator", TodoKinds.BureauReviews));
        Accept(new RecallNomination("y"));

        Accept(new NominateFromSchool("y", "t"));

        Assert.Equal(1, Count("coordinator", TodoKinds.BureauReviews));
    }

    [Fact]
    public void A_dispute_waits_for_the_bureau_until_it_is_decided_and_goes_with_the_cycle()
    {
        Raise(Id);
        Assert.Equal(1, Count("coordinator", TodoKinds.Disputes));
        Accept(new RejectDispute(Id, OpenReveal.Seal("无误")));
        Assert.Equal(0, Count("coordinator", TodoKinds.Disputes));

        Raise(Guid.NewGuid());
        county.World.Accept("cycle", "y", new CancelCycle("另行安排"));
        Assert.Equal(0, Count("coordinator", TodoKinds.Disputes));
    }

    private void Raise(Guid id) => Accept(new RaiseDispute("y", id, Askers.Teacher, "R1", OpenReveal.Seal("不对"), null));

    private void Accept(CandidateCommand command) => county.World.Accept("candidate", "y.t", command);

    private int Count(string audience, string kind)
    {
        var document = (LiveNode.Map)TodoView.Render(county.World.View<TodoView, TodoState>(), audience)!;
        return ((LiveNode.Map)document.Members["items"]).Members.GetValueOrDefault(kind) is LiveNode.Map item ? (int)((LiveNode.Number)item.Members["count"]).Value : 0;
    }
}
