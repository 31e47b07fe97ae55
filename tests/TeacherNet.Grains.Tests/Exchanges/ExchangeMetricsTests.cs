using System.Text.Json;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests.Exchanges;

public sealed class ExchangeMetricsTests
{
    private static readonly ExchangeFiles Files = new();
    private readonly World world = Exchange.World(new(2026, 3, 1));

    [Fact]
    public void Equal_the_expected_figures_at_the_three_dates_and_give_the_sentence()
    {
        Files.Tell(world, Guid.NewGuid());
        var state = world.View<ExchangeView, ExchangeState>();
        using var expected = JsonDocument.Parse(ExchangeFiles.Expected);

        foreach (var at in expected.RootElement.GetProperty("asOf").EnumerateArray())
        {
            var day = ExchangeFiles.Day(at.GetProperty("asOf").GetString()!);
            Assert.Equal(
                ((string[])["schoolsYuhuatai", "schoolsDatong", "pairsInForce", "pairsEverSigned", "newPairsThisYear", "activitiesThisYear", "personTimes", "personTimesYuhuatai", "personTimesDatong", "persons"]).Select(n => at.GetProperty(n).GetDecimal()),
                Figures(state, day));
        }

        Assert.Equal(expected.RootElement.GetProperty("sentence").GetString(), ExchangeSentence.Of(state, Period.YearTo(new(2025, 12, 31)))?.Text);
    }

    [Fact]
    public void Equal_a_plain_count_of_the_files_at_any_date()
    {
        Files.Tell(world, Guid.NewGuid());
        var state = world.View<ExchangeView, ExchangeState>();
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        DateOnly[] edges = [new(2020, 5, 14), new(2023, 5, 13), new(2023, 5, 14), new(2024, 11, 6), new(2024, 11, 7), new(2026, 12, 31), new(2027, 1, 1)];

        foreach (var day in edges.Concat(Enumerable.Range(0, 20).Select(_ => new DateOnly(2020, 1, 1).AddDays(random.Next(2700)))))
            Assert.True(Plainly(day).SequenceEqual(Figures(state, day)), $"{day:O}, seed {seed}");
    }

    [Fact]
    public void Every_figure_is_the_number_of_its_records()
    {
        Files.Tell(world, Guid.NewGuid());
        var state = world.View<ExchangeView, ExchangeState>();

        Assert.All(ExchangeMetrics.All, metric =>
        {
            var figure = metric.Compute(state, Period.Year(2025));
            Assert.Equal(figure.Value, figure.Records.Select(r => r.Id).Distinct().Count());
        });
    }

    [Fact]
    public void The_same_files_again_add_nothing_and_an_undo_restores_every_figure()
    {
        var before = JsonSerializer.Serialize(world.View<ExchangeView, ExchangeState>());
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        Files.Tell(world, first);
        var told = world.Log.Count;

        Files.Tell(world, second);
        Assert.Equal(told, world.Log.Count);

        foreach (var activity in Files.Activities) world.Accept("activity", activity[0], new UndoActivityImport(first));
        foreach (var pair in Files.Pairs) world.Accept("pairing", pair[0], new UndoPairingImport(first));
        Assert.Equal(before, JsonSerializer.Serialize(world.View<ExchangeView, ExchangeState>()));

        Files.Tell(world, second);
        Assert.Equal(1839, ExchangeMetrics.PersonTimes.Compute(world.View<ExchangeView, ExchangeState>(), Period.Year(2025)).Value);
    }

    [Fact]
    public void A_check_in_counts_once_accepted_and_a_withdrawal_takes_it_back()
    {
        world.Accept("pairing", "p1", Exchange.Agree());
        foreach (var command in (ActivityCommand[])[Exchange.Plan(new(2026, 3, 1)), new ConfirmActivity(Sides.First), new ConfirmActivity(Sides.Second), new StartActivity()])
            world.Accept("activity", "h1", command);
        world.Accept("activity", "h1", new CheckIn("a1", Exchange.Person(1), "trainee"));
        Assert.Equal(0, Times());

        world.Accept("activity", "h1", new FinishActivity());
        world.Accept("activity", "h1", new AcceptActivity());
        Assert.Equal(1, Times());

        world.Accept("activity", "h1", new WithdrawAttendance("a1"));
        Assert.Equal(0, Times());

        decimal Times() => ExchangeMetrics.PersonTimes.Compute(world.View<ExchangeView, ExchangeState>(), Period.Year(2026)).Value;
    }

    private static decimal[] Figures(ExchangeState state, DateOnly day) =>
        [.. ExchangeMetrics.All.Take(10).Select(m => m.Compute(state, Period.YearTo(day)).Value)];

    private static decimal[] Plainly(DateOnly on)
    {
        var day = on.ToString("O", null);
        bool UpTo(string date) => string.CompareOrdinal(date, day) <= 0;
        var signed = Files.Pairs.Where(p => UpTo(p[3])).ToArray();
        var inForce = signed.Where(p => string.CompareOrdinal(day, p[6].Length > 0 ? p[6] : p[4]) <= 0).ToArray();
        var accepted = Files.Activities.Where(a => a[6] == "已验收" && a[4][..4] == day[..4] && UpTo(a[4])).Select(a => a[0]).ToHashSet();
        var times = Files.Attendance.Where(r => accepted.Contains(r[0]) && r[2] == "学员").DistinctBy(r => (r[0], Files.Identity[r[1]])).ToArray();
        return
        [
            inForce.Select(p => p[1]).Distinct().Count(), inForce.Select(p => p[2]).Distinct().Count(), inForce.Length, signed.Length,
            signed.Count(p => p[3][..4] == day[..4]), accepted.Count,
            times.Length, times.Count(r => r[1].StartsWith("YH", StringComparison.Ordinal)), times.Count(r => r[1].StartsWith("DT", StringComparison.Ordinal)),
            times.Select(r => Files.Identity[r[1]]).Distinct().Count(),
        ];
    }
}
