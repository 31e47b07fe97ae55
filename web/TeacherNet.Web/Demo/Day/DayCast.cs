using System.Collections.Immutable;
using TeacherNet.Grains.Accounts;
using TeacherNet.Grains.Groups;
using TeacherNet.Web.Api.Exchanges;
using TeacherNet.Web.Api.Groups;
using TeacherNet.Web.Api.Teachers;

namespace TeacherNet.Web.Demo.Day;

/// <summary>Which pairs, schools and teachers the day is about, as the server has them today.</summary>
/// <param name="LessonPair">The pairing whose first school teaches and whose second listens.</param>
/// <param name="ActivityPair">Another pairing, which the activity is held for.</param>
/// <param name="Group">The key of the group that holds the second lesson.</param>
/// <param name="GroupListener">The member school that listens to it.</param>
/// <param name="Guests">Teachers of both sides, by 教师编号 and region; more than check in.</param>
internal sealed record DayCast(
    PairingBody LessonPair, PairingBody ActivityPair, string Speaker, string Listener, string Group, string GroupSpeaker, MembershipBody GroupListener,
    ImmutableArray<(string StaffNumber, string Region)> Guests)
{
    private const int Searched = 200;
    private static readonly string Exchange = $"/api/v1/{DemoRegions.Exchange}";
    private static readonly string Own = $"/api/v1/{DemoRegions.Datong}";
    private static readonly string Partner = $"/api/v1/{DemoRegions.Yuhuatai}";

    public static async Task<DayCast> FindAsync(DayCrew crew, CancellationToken cancel)
    {
        var pairs = (await crew.Bureau.ReadAsync<PairingListBody>($"{Exchange}/pairings?size={Searched}", 0, cancel)).Rows.Where(p => p.InForce).ToList();
        var lesson = pairs.Find(p => IsPrimary(p.First) && IsPrimary(p.Second)) ?? pairs[0];
        var activity = pairs.FindLast(p => p.First != lesson.First && p.Second != lesson.Second) ?? lesson;

        var group = crew.Group.Session.Grants.First(g => g.Role == Roles.GroupCoordinator).Target!;
        var members = (await crew.Group.ReadAsync<GroupBody>($"{Own}/groups/{group}", 0, cancel)).Memberships.Where(m => m.Until is null).ToList();
        var lead = members.Find(m => m.Role == Membership.Lead) ?? members[0];

        return new(
            lesson,
            activity,
            await TeacherOfAsync(crew.Partner, Partner, lesson.First.Key, cancel),
            await TeacherOfAsync(crew.Bureau, Own, lesson.Second.Key, cancel),
            group,
            await TeacherOfAsync(crew.Bureau, Own, lead.School, cancel),
            members.First(m => m != lead),
            Guest(await TeachersAsync(crew.Bureau, Own, cancel), await TeachersAsync(crew.Partner, Partner, cancel)));
    }

    private static bool IsPrimary(PairableSchoolBody school) => school.Name.EndsWith("小学", StringComparison.Ordinal);

    private static async Task<string> TeacherOfAsync(DayDesk desk, string region, string school, CancellationToken cancel) =>
        (await desk.ReadAsync<TeacherListBody>($"{region}/teachers?school={school}&size=1", 0, cancel)).Rows[0].StaffNumber;

    private static async Task<List<string>> TeachersAsync(DayDesk desk, string region, CancellationToken cancel) =>
        [.. (await desk.ReadAsync<TeacherListBody>($"{region}/teachers?sort=arrived&size={Searched}", 0, cancel)).Rows.Select(t => t.StaffNumber)];

    // Two of the own region, then one of the partner's. In order of arrival neighbours come from many schools.
    private static ImmutableArray<(string, string)> Guest(List<string> own, List<string> partner) =>
    [
        .. Enumerable.Range(0, Math.Min(own.Count / 2, partner.Count)).SelectMany(n => ((string, string)[])
            [(own[2 * n], DemoRegions.Datong.Name), (own[(2 * n) + 1], DemoRegions.Datong.Name), (partner[n], DemoRegions.Yuhuatai.Name)]),
    ];
}
