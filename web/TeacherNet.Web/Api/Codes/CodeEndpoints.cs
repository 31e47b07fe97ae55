using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Grains.Codes;
using TeacherNet.Web.Access;

namespace TeacherNet.Web.Api.Codes;

/// <summary>The code lists, so that pages show names where records hold codes.</summary>
internal static class CodeEndpoints
{
    private static readonly CodeListsBody Lists = new(new Dictionary<string, ImmutableArray<CodeBody>>
    {
        ["stage"] = Of(Stages.List),
        ["subject"] = Of(Subjects.List),
        ["title"] = Of(Titles.List),
        ["honour"] = Of(HonourKinds.List),
        ["honourLevel"] = Of(HonourLevels.List),
        ["degree"] = Of(Degrees.List),
        ["establishment"] = Of(EstablishmentKinds.List),
        ["duty"] = Of(Duties.List),
        ["leaving"] = Of(LeavingKinds.List),
        ["exemption"] = Of(ExemptionKinds.List),
        ["schoolKind"] = Of(SchoolKinds.List),
        ["location"] = Of(LocationClasses.List),
        ["strength"] = Of(StrengthClasses.List),
        ["exchangeForm"] = Of(ExchangeForms.List),
        ["staffClass"] = Of(StaffClasses.List),
        ["groupKind"] = Of(GroupKinds.List),
        ["pairingState"] = Of(PairingStates.List),
        ["activityKind"] = Of(ActivityKinds.List),
        ["activityMode"] = Of(ActivityModes.List),
        ["activityState"] = Of(ActivityStates.List),
        ["attendanceRole"] = Of(AttendanceRoles.List),
        ["lessonKind"] = Of(LessonKinds.List),
        ["trainingLevel"] = Of(TrainingLevels.List),
        ["trainingContent"] = Of(TrainingContents.List),
        ["trainingMode"] = Of(TrainingModes.List),
        ["termOutcome"] = Of(TermOutcomes.List),
        ["termResult"] = Of(TermResults.List),
        ["checkInMood"] = Of(CheckInMoods.List),
    });

    public static void MapCodes(this IEndpointRouteBuilder api) =>
        api.MapGet("/codes", Read).WithTags("codes").NeedsSignIn().WithName("codes");

    /// <summary>What a code of a list is called in Chinese; the code itself where it has no name.</summary>
    public static string NameOf(string list, string code) => Lists.Lists[list].FirstOrDefault(c => c.Code == code)?.Zh ?? code;

    private static Ok<CodeListsBody> Read() => TypedResults.Ok(Lists);

    private static ImmutableArray<CodeBody> Of<T>(CodeList<T> list) where T : notnull => [.. list.Entries.Select(e => new CodeBody(e.Code, e.Zh, e.En))];
}

/// <summary>Code lists by name, each in the order to show.</summary>
public sealed record CodeListsBody(IReadOnlyDictionary<string, ImmutableArray<CodeBody>> Lists);

/// <summary>One value of a code list.</summary>
public sealed record CodeBody(string Code, string Zh, string En);
