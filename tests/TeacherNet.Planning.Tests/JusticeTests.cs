using System.Collections.Concurrent;
using TeacherNet.Planning.Drafts;
using TeacherNet.Planning.Fairness;
using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Reasons;
using Xunit;

namespace TeacherNet.Planning.Tests;

public sealed class JusticeTests
{
    private const int Ann = 0;
    private const int Bob = 1;
    private const int Town = 1;
    private const int Village = 2;

    /// <summary>Two volunteers at one school, both of whom would rather go to town than to the village, where each has one place.</summary>
    private static readonly Instance TwoWishes = new(
        [new("S0", "P", 2, 0), new("S1", "P", 0, 1), new("S2", "P", 0, 1)],
        [new("S0/a", 0, 2, 0, 0, 2, 0), new("S1/a", 1, 0, 0, 1, 1, 1), new("S2/a", 2, 0, 0, 1, 1, 1)],
        [new("Ann", 0, Standing.Volunteer, [], [new(Town, 1, 5), new(Village, 2, 5)]), new("Bob", 0, Standing.Volunteer, [], [new(Town, 1, 5), new(Village, 3, 5)])],
        [], [], [], null);

    private static readonly Priorities AnnFirst = new([10, 5], [[Town, Village], [Town, Village]], [], []);

    [Fact]
    public void Reports_a_post_given_to_one_with_fewer_points_with_its_price()
    {
        // Wishes cost least when Bob goes to town: 1 + 2 against 1 + 3.
        var draft = Draft.Of(TwoWishes, null, TestContext.Current.CancellationToken);

        var envy = Assert.Single(Judge(draft, AnnFirst));

        Assert.Equal((Ann, Bob, Town), (envy.Envious, envy.Envied, envy.Post));
        var price = Assert.IsType<Unexplained>(envy.Ground).Price;
        Assert.Equal((5, 1), (price.Level, price.Price));
    }

    [Fact]
    public void Finds_no_envy_of_one_with_as_many_points_or_more()
    {
        var draft = Draft.Of(TwoWishes, null, TestContext.Current.CancellationToken);

        Assert.Empty(Judge(draft, AnnFirst with { Points = [5, 5] }));
        Assert.Empty(Judge(draft, AnnFirst with { Points = [4, 5] }));
    }

    [Fact]
    public void Takes_only_an_acceptance_by_name_and_document_for_the_very_same_envy()
    {
        var draft = Draft.Of(TwoWishes, null, TestContext.Current.CancellationToken);

        Assert.IsType<AcceptedByName>(Assert.Single(Judge(draft, AnnFirst with { Accepted = [new(Ann, Bob, Town, "Director Li", "No. 12")] })).Ground);
        Assert.IsType<Unexplained>(Assert.Single(Judge(draft, AnnFirst with { Accepted = [new(Ann, Bob, Town, "", "No. 12")] })).Ground);
        Assert.IsType<Unexplained>(Assert.Single(Judge(draft, AnnFirst with { Accepted = [new(Ann, Bob, Village, "Director Li", "No. 12")] })).Ground);
    }

    [Fact]
    public void Takes_a_lock_for_a_reason_only_with_person_and_document()
    {
        var draft = Draft.Of(TwoWishes with { Locks = [new(Bob, Town)] }, null, TestContext.Current.CancellationToken);

        Assert.IsType<Decided>(Assert.Single(Judge(draft, AnnFirst with { Reasons = [new(Bob, "Director Li", "No. 7")] })).Ground);
        Assert.IsType<Unexplained>(Assert.Single(Judge(draft, AnnFirst with { Reasons = [new(Bob, "Director Li", "")] })).Ground);
        Assert.IsType<Unexplained>(Assert.Single(Judge(draft, AnnFirst)).Ground);
    }

    [Fact]
    public void Names_the_hard_rule_that_forbids_the_exchange()
    {
        // Town takes nobody tagged senior, and Ann is one.
        var instance = TwoWishes with
        {
            Teachers = [TwoWishes.Teachers[Ann] with { Tags = ["senior"] }, TwoWishes.Teachers[Bob]],
            Limits = [new Limit("no-seniors", ["senior"], null, new Whereabouts(1, null), null, 0, null, Hard: true)],
        };

        var envy = Assert.Single(Judge(Draft.Of(instance, null, TestContext.Current.CancellationToken), AnnFirst));

        Assert.Equal([new Rule(RuleKind.Limit, 0)], Assert.IsType<Ruled>(envy.Ground).Rules);
    }

    [Fact]
    public void Says_that_a_post_is_not_open_to_one_who_wished_for_it()
    {
        var instance = new ForbidPost(Ann, Town).On(TwoWishes);

        Assert.IsType<NotOpen>(Assert.Single(Judge(Draft.Of(instance, null, TestContext.Current.CancellationToken), AnnFirst)).Ground);
    }

    [Fact]
    public void Reports_an_unfair_swap_slipped_into_a_fair_plan_by_name()
    {
        var draft = Draft.Of(TwoWishes, null, TestContext.Current.CancellationToken);
        var bobFirst = AnnFirst with { Points = [5, 10] };
        Assert.Empty(Judge(draft, bobFirst));

        var envy = Assert.Single(Justice.Of(draft, [0, 1], bobFirst, TestContext.Current.CancellationToken));

        Assert.Equal((Bob, Ann, Town), (envy.Envious, envy.Envied, envy.Post));
        Assert.IsType<Unexplained>(envy.Ground);
    }

    [Fact]
    [Trait("Feature", "F14")]
    public void No_volunteer_ends_where_they_did_not_wish_to_be_in_ten_thousand_plans()
    {
        var wrong = new ConcurrentBag<int>();
        Parallel.For(0, 10_000, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            var instance = Tiny.Random(seed);
            if (Planning.Search.Planner.Solve(instance, null, TestContext.Current.CancellationToken).Plan is not { } plan) return;
            var wishes = instance.Teachers.Select(t => (IReadOnlyList<int>)[.. t.Options.OrderBy(o => o.Wish).Select(o => o.Post)]).ToArray();
            if (Justice.WorseOff(instance, plan.Taken, new Priorities(new long[wishes.Length], wishes, [], [])).Count > 0) wrong.Add(seed);
        });
        Assert.Empty(wrong);
    }

    [Fact]
    public void Reports_a_volunteer_sent_where_they_did_not_wish_to_be() =>
        Assert.Equal([Ann], Justice.WorseOff(TwoWishes, [1, 0], AnnFirst with { Wishes = [[Town], [Town]] }));

    private static IReadOnlyList<Envy> Judge(Draft draft, Priorities priorities) =>
        Justice.Of(draft, draft.Planned.Plan!.Taken, priorities, TestContext.Current.CancellationToken);
}
