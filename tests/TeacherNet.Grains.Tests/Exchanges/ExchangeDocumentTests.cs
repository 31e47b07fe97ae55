using System.Collections.Immutable;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Lessons;
using TeacherNet.Grains.Tests.Lessons;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests.Exchanges;

public sealed class ExchangeDocumentTests
{
    private readonly World world = Exchange.World();

    private LiveNode.Map Document => (LiveNode.Map)ExchangeView.Render(world.View<ExchangeView, ExchangeState>(), "")!;

    [Fact]
    public void Marks_new_pairs_and_those_with_a_lesson_going_on()
    {
        world.Accept("pairing", "p1", Exchange.Agree());
        world.Accept("pairing", "p2", Exchange.Agree(2, 2, 2) with { SignedOn = new(2024, 3, 1) });
        StartLesson();

        Assert.Equal("JD01 True True", Pair("pp1"));
        Assert.Equal("JD02 False False", Pair("pp2"));

        string Pair(string id) => $"{Text("pairs", "items", id, "number")} {Flag("pairs", "items", id, "new")} {Flag("pairs", "items", id, "live")}";
    }

    [Fact]
    public void Shows_a_live_lesson_by_surname_with_the_state_of_both_ends()
    {
        StartLesson();
        world.Clock = new(4, 10);
        world.Accept("lesson", "l1", new DropEnd("e1"));

        Assert.Equal("梧桐1 · 李老师", Text("lessons", "items", "ll1", "speaker"));
        Assert.True(Flag("lessons", "items", "ll1", "speakerUp"));
        Assert.False(Flag("lessons", "items", "ll1", "ends", "items", "ee1", "up"));
        Assert.Equal(new LiveNode.Number(600), At("lessons", "items", "ll1", "ends", "items", "ee1", "heldSeconds"));

        world.Accept("lesson", "l1", new EndLesson());

        Assert.Equal(new LiveNode.Number(10), At("ended", "items", "ll1", "ends", "items", "ee1", "minutes"));
    }

    [Fact]
    public void Shows_the_latest_twenty_check_ins_newest_first_without_full_names()
    {
        foreach (var command in (ActivityCommand[])[Exchange.Plan(), new ConfirmActivity(Sides.First), new ConfirmActivity(Sides.Second), new StartActivity()])
            world.Accept("activity", "h1", command);
        for (var i = 0; i < 25; i++)
        {
            world.Clock = new TimeOnly(5, 0).AddMinutes(i);
            world.Accept("activity", "h1", new CheckIn($"{i}", Exchange.Person(i + 1), "trainee"));
        }

        Assert.Equal(Enumerable.Range(5, 20).Reverse().Select(i => $"c{i}"), ((LiveNode.Texts)At("checkIns", "order")).Values);
        Assert.Equal("桥头1 · 张老师", Text("checkIns", "items", "c24", "who"));
        Assert.DoesNotContain("张三", JsonSerializer.Serialize(world.View<ExchangeView, ExchangeState>()), StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_are_those_of_the_latest_year_with_data()
    {
        new ExchangeFiles().Tell(world, Guid.NewGuid());

        Assert.Equal("2025年度", Text("period", "label"));
        Assert.Equal(new LiveNode.Number(29), At("figures", "exchange.pairs-in-force", "value"));
        Assert.Equal(new LiveNode.Number(1839), At("figures", "exchange.person-times", "value"));
        Assert.Equal(24, ((LiveNode.Texts)At("first", "order")).Values.Length);
    }

    [Fact]
    public void Names_what_comes_next_and_what_was_last()
    {
        world.Accept("activity", "h1", Exchange.Plan(new(2025, 12, 1)));
        world.Accept("activity", "h2", Exchange.Listed("accepted", Guid.NewGuid()) with { Number = "HD02" });
        world.Accept("lesson", "l1", new TimetableLesson(LessonGrainTests.Plan()));

        Assert.Equal(["ll1", "ah1"], ((LiveNode.Texts)At("next", "order")).Values);
        Assert.Equal("HD02", Text("last", "number"));
    }

    [Fact]
    public void What_is_of_one_day_stands_in_the_order_in_which_it_begins()
    {
        var late = LessonGrainTests.Plan();
        world.Accept("lesson", "l1", new TimetableLesson(late));
        world.Accept("lesson", "l2", new TimetableLesson(late with { StartsLocal = late.StartsLocal.AddHours(-1), Starts = late.Starts.AddHours(-1) }));
        Assert.Equal(["ll2", "ll1"], ((LiveNode.Texts)At("next", "order")).Values);

        foreach (var command in (ActivityCommand[])[Exchange.Plan(), new ConfirmActivity(Sides.First), new ConfirmActivity(Sides.Second), new StartActivity(), new FinishActivity()])
            world.Accept("activity", "h1", command);
        Assert.Equal("HD01", Text("last", "number"));

        world.Clock = new(6, 0);
        StartLesson();
        world.Accept("lesson", "l1", new EndLesson());
        Assert.Equal(late.Title, Text("last", "title"));
    }

    [Fact]
    public void Unchanged_branches_are_the_same_objects()
    {
        var state = ExchangeView.Create(world.Scope);
        world.Accept("pairing", "p1", Exchange.Agree());
        world.Accept("lesson", "l1", new TimetableLesson(LessonGrainTests.Plan()));
        var before = (LiveNode.Map)Fold(0);

        world.Accept("lesson", "l1", new CheckEnd("e1"));
        var after = (LiveNode.Map)Fold(world.Log.Count - 1);

        Assert.All(["first", "second", "pairs", "figures", "checkIns", "programme"], part => Assert.Same(before.Members[part], after.Members[part]));
        Assert.NotEqual(before.Members["next"], after.Members["next"]);

        LiveNode Fold(int from)
        {
            foreach (var recorded in world.Log.Skip(from)) ExchangeView.Apply(state, recorded, OpenReveal.Instance);
            return ExchangeView.Render(state, "")!;
        }
    }

    [Fact]
    public void A_checkpoint_folds_on_to_the_same_document()
    {
        StartLesson();
        var saved = JsonSerializer.Deserialize<ExchangeState>(JsonSerializer.Serialize(world.View<ExchangeView, ExchangeState>()))!;
        world.Clock = new(4, 30);
        world.Accept("lesson", "l1", new DropEnd("e1"));

        ExchangeView.Apply(saved, world.Log[^1], OpenReveal.Instance);

        Assert.Equal(Document, ExchangeView.Render(saved, ""));
    }

    [Fact]
    public void Columns_never_cross_more_than_in_order_of_their_codes() => Prop.ForAll<(byte, byte)[]>(edges =>
    {
        var lines = edges.Select(e => ($"a{e.Item1 % 24:00}", $"b{e.Item2 % 20:00}")).ToArray();
        var (left, right) = Crossings.Order(lines);
        ImmutableArray<string> Plain(IEnumerable<string> names) => [.. names.Distinct().Order(StringComparer.Ordinal)];
        return left.ToHashSet().SetEquals(lines.Select(l => l.Item1)) && right.ToHashSet().SetEquals(lines.Select(l => l.Item2))
            && Crossings.Count(lines, left, right) <= Crossings.Count(lines, Plain(lines.Select(l => l.Item1)), Plain(lines.Select(l => l.Item2)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Chains_with_single_ends_on_them_do_not_cross_at_all() => Prop.ForAll<(byte Single, bool Last)[], int>((spine, seed) =>
    {
        // The n-th line of a chain joins its nodes n and n + 1, even ones left; names say nothing of the order.
        var random = new Random(seed);
        var names = new Dictionary<string, string>();
        string Name(string node) => names.TryGetValue(node, out var name) ? name : names[node] = $"{random.Next():x8} {node}";
        var (lines, chain) = (new List<(string, string)>(), 0);
        foreach (var ((single, last), n) in spine.Select((s, n) => (s, n)))
        {
            var (here, next) = ($"{chain}.{n}", $"{chain}.{n + 1}");
            lines.Add(n % 2 == 0 ? (Name(here), Name(next)) : (Name(next), Name(here)));
            for (var i = 0; i < single % 4; i++) lines.Add(n % 2 == 0 ? (Name(here), Name($"{here}s{i}")) : (Name($"{here}s{i}"), Name(here)));
            if (last) chain++;
        }
        var mixed = lines.OrderBy(_ => random.Next()).ToArray();
        var (left, right) = Crossings.Order(mixed);
        return Crossings.Count(mixed, left, right) == 0;
    }).QuickCheckThrowOnFailure();

    private void StartLesson()
    {
        world.Accept("lesson", "l1", new TimetableLesson(LessonGrainTests.Plan()));
        world.Accept("lesson", "l1", new CheckEnd("speaker"));
        world.Accept("lesson", "l1", new CheckEnd("e1"));
        world.Accept("lesson", "l1", new StartLesson());
    }

    private LiveNode At(params ReadOnlySpan<string> path)
    {
        LiveNode node = Document;
        foreach (var step in path) node = ((LiveNode.Map)node).Members[step];
        return node;
    }

    private string Text(params ReadOnlySpan<string> path) => ((LiveNode.Text)At(path)).Value;

    private bool Flag(params ReadOnlySpan<string> path) => ((LiveNode.Flag)At(path)).Value;
}
