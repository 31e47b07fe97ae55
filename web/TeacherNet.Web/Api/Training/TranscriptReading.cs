using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains.Training;

namespace TeacherNet.Web.Api.Training;

/// <summary>A teacher's transcript.</summary>
internal static class TranscriptReading
{
    /// <summary>The entries that ended in the days given, both inclusive; all of them without.</summary>
    public static Results<Ok<TranscriptBody>, ProblemResult> Read(ReadCall call, string teacher, DateOnly? from, DateOnly? until)
    {
        var (first, last) = (from ?? DateOnly.MinValue, until ?? DateOnly.MaxValue);
        var body = call.Views.Read<TrainingState, TranscriptBody?>(state => state.Teachers.TryGetValue(teacher, out var who)
            ? new(
                teacher, who.Name, who.StaffNumber, state.Schools.GetValueOrDefault(who.School, ""), state.Credited(teacher, first, last),
                [.. state.Of(teacher).Where(e => first <= e.Until && e.Until <= last).Select(Line)])
            : null);
        return body is null ? Problems.Of("teacher.unknown") : TypedResults.Ok(body);
    }

    private static TranscriptLineBody Line(TrainingEntry e) =>
        new(e.Id, e.Programme, e.Level, e.Content, e.Mode, e.Role, e.Hours, e.Credited, e.From, e.Until, e.Status, e.Note, e.Comment);
}
