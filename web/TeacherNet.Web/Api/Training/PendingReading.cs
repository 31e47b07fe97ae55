using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains.Training;

namespace TeacherNet.Web.Api.Training;

/// <summary>The hours a school has yet to approve, those that wait longest first, as its live document lists them.</summary>
internal static class PendingReading
{
    public static Results<Ok<PendingHours>, ProblemResult> Read(ReadCall call, string school) =>
        call.Views.Read<TrainingState, PendingHours?>(state => state.Schools.TryGetValue(school, out var name)
            ? new(name, [.. state.PendingAt(school).Select(e => new PendingHour(state.Teachers[e.Teacher], e))])
            : null) is { } pending
            ? TypedResults.Ok(pending)
            : Problems.Of("school.unknown");
}

/// <summary>A school's hours to approve.</summary>
internal sealed record PendingHours(string SchoolName, ImmutableArray<PendingHour> Rows);

/// <summary>An entry to approve, with whose it is.</summary>
internal sealed record PendingHour(TrainingTeacher Teacher, TrainingEntry Entry);
