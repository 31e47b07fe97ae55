using System.Text.Json;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Lessons;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Tests.Exchanges;
using TeacherNet.Grains.Tests.Lessons;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests.Groups;

public sealed class GroupViewTests
{
    private static readonly HeldFor Held = new(HeldFor.Group, "g1");
    private readonly World world = new(new(2025, 11, 21)) { Scope = ScopeId.Region("datong") };

    public GroupViewTests()
    {
        world.Accept("group", "g1", new FormGroup(new("G1", "桥头教育集团", ["20"], new(2024, 9, 1))));
        world.Accept("group", "g1", new AdmitMember("m1", "s1", "大通县桥头小学", Membership.Member, new(2024, 9, 1)));
        world.Accept("group", "g1", new AdmitMember("m2", "s2", "大通县城关小学", Membership.Lead, new(2024, 9, 1)));
    }

    [Fact]
    public void Shows_members_lead_first_under_the_names_in_force()
    {
        world.Accept("school", "s1", new RegisterSchool(Samples.School() with { Name = "大通县新桥小学" }, null));

        Assert.Equal(["mm2", "mm1"], ((LiveNode.Texts)At("members", "order")).Values);
        Assert.Equal(new LiveNode.Text("大通县新桥小学"), At("members", "items", "mm1", "name"));
    }

    [Fact]
    public void An_admission_shows_at_once_and_agrees_with_the_figure()
    {
        world.Accept("group", "g1", new AdmitMember("m3", "s3", "大通县青松中学", Membership.Member, new(2025, 11, 21)));
        world.Accept("group", "g1", new ReleaseMember("m1", new(2025, 11, 21)));

        Assert.Equal(["mm2", "mm3"], ((LiveNode.Texts)At("members", "order")).Values);
        Assert.Equal(new LiveNode.Number(2), Value("group.members"));
    }

    [Fact]
    public void A_check_in_arrives_and_moves_the_figures_of_the_month()
    {
        world.Accept("activity", "h1", new PlanActivity(Held, "HD01", "area-research", "onsite", new(2025, 11, 20), 4));
        Assert.Equal(new LiveNode.Number(0), At("figures", "group.activities", "value"));

        world.Accept("activity", "h1", new StartActivity());
        world.Accept("activity", "h1", new CheckIn("a1", Exchange.Person(1), "trainee"));

        Assert.Equal(new LiveNode.Text("2025年11月"), At("period", "label"));
        Assert.Equal(new LiveNode.Text("桥头1 · 张老师"), At("checkIns", "items", "ca1", "who"));
        Assert.Equal((new LiveNode.Number(1), new LiveNode.Number(1), new LiveNode.Number(0)), (Value("group.activities"), Value("group.check-ins"), Value("group.person-times")));

        world.Accept("activity", "h1", new FinishActivity());
        world.Accept("activity", "h1", new AcceptActivity());

        Assert.Equal(new LiveNode.Number(1), Value("group.person-times"));
    }

    [Fact]
    public void Keeps_to_what_is_the_group_s_own()
    {
        world.Accept("group", "g2", new FormGroup(new("G2", "另一联盟", [], new(2024, 9, 1))));
        world.Accept("lesson", "l1", new TimetableLesson(LessonGrainTests.Plan() with { HeldFor = Held }));
        foreach (var end in (string[])["speaker", "e1"]) world.Accept("lesson", "l1", new CheckEnd(end));
        world.Accept("lesson", "l1", new StartLesson());

        Assert.Equal(["ll1"], ((LiveNode.Texts)At("lessons", "order")).Values);
        Assert.Empty(((LiveNode.Texts)((LiveNode.Map)((LiveNode.Map)Render("g2")!).Members["lessons"]).Members["order"]).Values);
        Assert.Null(Render("g3"));
    }

    [Fact]
    public void Counts_groups_of_a_type_as_of_a_day()
    {
        var state = world.View<GroupView, GroupsState>();
        var count = GroupMetrics.Counts.Single(m => m.Code == "group.count-g1");

        Assert.Equal(0, count.Compute(state, Period.AsOf(new(2024, 8, 31))).Value);
        Assert.Equal(1, count.Compute(state, Period.AsOf(new(2024, 9, 1))).Value);
    }

    [Fact]
    public void A_school_s_import_taken_back_leaves_the_state_as_it_was()
    {
        var (before, import) = (JsonSerializer.Serialize(world.View<GroupView, GroupsState>()), Guid.NewGuid());
        world.Accept("school", "s1", new RegisterSchool(Samples.School(), import));

        world.Accept("school", "s1", new UndoSchoolImport(import));

        Assert.Equal(before, JsonSerializer.Serialize(world.View<GroupView, GroupsState>()));
    }

    private LiveNode? Render(string audience) => GroupView.Render(world.View<GroupView, GroupsState>(), audience);

    private LiveNode Value(string metric) => At("figures", metric, "value");

    private LiveNode At(params ReadOnlySpan<string> path)
    {
        var node = Render("g1")!;
        foreach (var step in path) node = ((LiveNode.Map)node).Members[step];
        return node;
    }
}
