using TeacherNet.Grains.Exchanges;
using Xunit;

namespace TeacherNet.Grains.Tests.Exchanges;

/// <summary>Rows of a roll, corrected and taken back.</summary>
public sealed class AttendanceCorrectionTests
{
    private static readonly Guid First = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Second = new("00000000-0000-0000-0000-000000000002");

    private readonly World world = Exchange.World();

    public AttendanceCorrectionTests() => Accept(Exchange.Plan(), Exchange.Rows(First, Exchange.Row(1, id: "a"), Exchange.Row(2, id: "b")));

    [Fact]
    public void Says_another_role_and_takes_people_off_in_grain_and_views_and_is_taken_back_whole()
    {
        var before = Shown();

        Assert.Equal(1, world.Accept("activity", "h1", Correct("a", "presenter")));
        Assert.Equal(0, world.Accept("activity", "h1", Correct("a", "presenter")));
        Accept(Correct("b", "trainee", isWithdrawn: true));

        Assert.Equal([("a", "presenter")], Shown());
        Assert.Equal(1, Known.Roll.Count);
        Assert.Equal("import.changed-since", Refused(new UndoAttendanceImport(First)));
        Accept(new UndoAttendanceImport(Second));
        Assert.Equal(before, Shown());
        Accept(new UndoAttendanceImport(First));
        Assert.Empty(Shown());
    }

    [Fact]
    public void Whoever_was_taken_off_may_be_recorded_anew_and_then_stays()
    {
        Accept(Correct("a", "trainee", isWithdrawn: true), Exchange.Rows(null, Exchange.Row(1, id: "again")));

        Assert.Equal("import.changed-since", Refused(new UndoAttendanceImport(Second)));
        Assert.Equal("activity.stands-already", Refused(Correct("a", "trainee")));
    }

    [Fact]
    public void Refuses_a_row_there_is_not_and_a_role_there_is_not()
    {
        Assert.Equal("activity.no-such-attendance", Refused(Correct("x", "trainee")));
        Assert.Equal("activity.unknown-code", Refused(Correct("a", "guest")));
    }

    [Fact]
    public void Refuses_to_make_a_presenter_of_a_third_region_a_trainee()
    {
        Accept(Exchange.Rows(null, Exchange.Row(3, "presenter", id: "c", school: new("shangcheng", "s", "SC001", "上城区某校"))));

        Assert.Equal("activity.trainee-of-another-region", Refused(Correct("c", "trainee")));
    }

    private static CorrectAttendance Correct(string id, string role, bool isWithdrawn = false) => new(new(id, role, isWithdrawn), OpenReveal.Seal("登记错了"), Second);

    private Activity.Known Known => world.State<Activity.Known>("activity", "h1");

    private IEnumerable<(string, string)> Shown() =>
        [.. world.View<ExchangeView, ExchangeState>().Activities.ByKey["h1"].Rows.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, r.Value.Role))];

    private void Accept(params ReadOnlySpan<ActivityCommand> commands)
    {
        foreach (var command in commands) world.Accept("activity", "h1", command);
    }

    private string? Refused(ActivityCommand command) => world.Ask("activity", "h1", command)?.Code;
}
