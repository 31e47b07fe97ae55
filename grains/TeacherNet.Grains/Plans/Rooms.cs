using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Schools;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Plans;

/// <summary>Rooms for teachers (周转宿舍) as what a school can receive: who comes from farther than the way to and fro each day needs one.</summary>
public static class Rooms
{
    /// <summary>Why a placement finds no room, or null: refused <c>rotation.no-room</c>.</summary>
    /// <param name="facts">With the scenario's moves as they stand.</param>
    /// <param name="coming">Who is to come, all at once.</param>
    /// <param name="without">A move that goes away for them, or null.</param>
    public static Refusal? WhyNot(PlanFacts facts, IReadOnlyList<Placement> coming, Guid? without)
    {
        var daily = new PlanRules(facts.Cycle.Rules, facts.Scenario.Limits).RoomFrom;
        foreach (var school in coming.Select(p => p.To.School).Distinct().Where(facts.FreeRooms.ContainsKey))
        {
            var free = facts.FreeRooms[school];
            var others = facts.Scenario.Standing().Select(m => m.Placement).Where(p => p.Move != without && coming.All(c => c.Move != p.Move));
            var needed = coming.Concat(others).Count(p => Needs(p, school));
            if (needed > free && coming.Any(p => Needs(p, school)))
                return Refusal.Because("rotation.no-room", "school").Given("school", school)
                    .Given("free", free.ToString(System.Globalization.CultureInfo.InvariantCulture)).Given("way", daily.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return null;

        // A way of unknown length asks for no room; whoever has one there is not counted among the free ones already.
        bool Needs(Placement placement, string school) => placement.To.School == school && !facts.Housed.Contains((placement.Teacher, school))
            && SchoolDistance.Kilometres(facts.Schools, placement.From.School, school) > (double)daily;
    }
}
