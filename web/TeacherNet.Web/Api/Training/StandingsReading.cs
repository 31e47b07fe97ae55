using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains.Training;

namespace TeacherNet.Web.Api.Training;

/// <summary>How teachers stand against the hours asked for.</summary>
internal static class StandingsReading
{
    private const int Shown = 200;

    /// <summary>Those the grants reach, of one school when it is given; at the end of a year that is over, today otherwise.</summary>
    public static Ok<StandingsBody> Read(ReadCall call, string? school, int? year, [AsParameters] Paging paging) => TypedResults.Ok(call.Views.Read<TrainingState, StandingsBody>(state =>
    {
        var day = year is >= 1900 && year < call.Today.Year ? new DateOnly(year.Value, 12, 31) : call.Today;
        var seen = state.Standings(day)
            .Where(s => school is null || s.School == school)
            .Where(s => call.Granted.Everything || call.Granted.Schools.Contains(s.School) || call.Granted.Teachers.Contains(s.Teacher))
            .ToList();
        return new(day, seen.Count, seen.Count(s => s.IsAtRisk), [.. paging.Of(seen, Shown).Select(s => Row(state, s))]);
    }));

    private static StandingBody Row(TrainingState state, Standing s) => new(
        s.Teacher, s.Name, s.StaffNumber, s.School, state.Schools.GetValueOrDefault(s.School, ""), s.Year, s.Cycle, s.Expected, s.IsAtRisk);
}
