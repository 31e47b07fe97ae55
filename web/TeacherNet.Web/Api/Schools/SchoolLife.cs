using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Storage;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Api.Forms;
using TeacherNet.Web.Imports.Taking;
using Done = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<TeacherNet.Web.Api.CommandDone, TeacherNet.Web.Api.ProblemResult>>;

namespace TeacherNet.Web.Api.Schools;

/// <summary>One school at a time: put on the list, corrected, its posts set, closed, opened again.</summary>
internal static class SchoolLife
{
    private const int LongestCode = 20;
    private const int LongestName = 60;
    private const int NamesShown = 3;
    private static readonly SchoolFacts Blank = new("", "", [], "", [], "", null, null, null, null, 0, [], null);

    public static async Task<Results<Ok<SchoolAddedBody>, ProblemResult>> AddAsync(CommandCall call, NewSchoolBody body, ISideStore side)
    {
        var code = body.Code?.Trim().ToUpperInvariant() ?? "";
        if (code.Length is 0 or > LongestCode || !code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-'))
            return Problems.Of(Refusal.Because(code.Length == 0 ? "field.missing" : "field.invalid", "code"));
        var reading = new FormReading();
        var facts = Read(call, body.Fields, Blank with { Code = code }, reading);
        if (reading.Objection is { } wrong)
            return Problems.Of(wrong);
        var key = (await new KeyIndex(side).ReserveAsync(call.Scope, SchoolGrain.Kind, [code], call.Cancel))[code];
        var answer = await call.AskAsync(SchoolGrain.Kind, key, new RegisterNewSchool(facts));
        return answer.Result is CommandDone done ? TypedResults.Ok(new SchoolAddedBody(key, done.Position)) : (ProblemResult)answer.Result;
    }

    public static async Done CorrectAsync(CommandCall call, string school, SchoolCorrectionBody body)
    {
        if (call.Views.Read<SchoolList, SchoolFacts?>(l => l.Find(school)?.Facts) is not { } before)
            return Problems.Of("school.unknown");
        var reading = new FormReading();
        var facts = Read(call, body.Fields, before, reading);
        var reason = reading.Reason(body.Reason);
        return reading.Objection is { } wrong
            ? Problems.Of(wrong)
            : await call.AskAsync(SchoolGrain.Kind, school, new EnterSchoolCorrection(body.Id, facts, SchoolFields.Differing(before, facts), body.EffectiveOn, reason));
    }

    public static Done CountPostsAsync(CommandCall call, string school, PostCountBody body) =>
        Reasoned(call, body.Reason, reason => new EnterPostCount(body.Id, body.Stage, body.Subject, body.Count, body.EffectiveOn, reason), school);

    public static Done TakeBackAsync(CommandCall call, string school, Guid entry) => call.AskAsync(SchoolGrain.Kind, school, new TakeBackSchoolEntry(entry));

    public static async Done CloseAsync(CommandCall call, string school, EnterClosingBody body)
    {
        var still = call.Views.Read<TeacherDirectory, ImmutableArray<DirectoryEntry>>(d => [.. d.AtSchool(school, body.LastDay.AddDays(1)).Select(p => p.Teacher)]);
        if (!still.IsEmpty)
            return Problems.Of(Refusal.Because("school.still-staffed", "lastDay")
                .Given("lastDay", body.LastDay.ToString("O", CultureInfo.InvariantCulture)).Given("count", $"{still.Length}")
                .Given("names", string.Join('、', still.Take(NamesShown).Select(t => $"{t.Name}（{Names.Of(Subjects.List, t.Post.Subject)}）"))));
        var document = new FormReading().Text("documentNo", body.DocumentNo, null, LongestName);
        return await Reasoned(call, body.Reason, reason => new EnterClosing(body.Id, body.LastDay, document, reason), school);
    }

    public static Done ReopenAsync(CommandCall call, string school, ReopenBody body) =>
        Reasoned(call, body.Reason, reason => new ReopenSchool(body.Id, body.From, reason), school);

    private static async Done Reasoned(CommandCall call, string? typed, Func<string, SchoolCommand> order, string school)
    {
        var reading = new FormReading();
        var reason = reading.Reason(typed);
        return reading.Objection is { } wrong ? Problems.Of(wrong) : await call.AskAsync(SchoolGrain.Kind, school, order(reason));
    }

    private static SchoolFacts Read(CommandCall call, SchoolFieldsBody body, SchoolFacts before, FormReading r)
    {
        var name = r.Required("name", r.Text("name", body.Name, before.Name.Length == 0 ? null : before.Name, LongestName));
        var stages = body.Stages is { } sent ? sent.Distinct().ToImmutableArray() : [.. before.Stages];
        if (stages.IsEmpty)
            r.Refuse("field.missing", "stages");
        if (stages.Any(s => Stages.List.WithCode(s) is null))
            r.Refuse("field.invalid", "stages");
        var managedBy = r.Text("managedBy", body.ManagedBy, before.ManagedBy, LongestCode);
        if (managedBy is not null && managedBy != before.ManagedBy && (managedBy == before.Code || call.Views.Read<SchoolList, bool>(l => l.WithCode(managedBy) is null)))
            r.Refuse("field.invalid", "managedBy");
        return before with
        {
            Name = name,
            FormerNames = before.Name.Length > 0 && name != before.Name ? [.. before.FormerNames.Prepend(before.Name).Where(n => n != name).Distinct()] : before.FormerNames,
            Kind = r.Required("kind", r.Code("kind", body.Kind, before.Kind.Length == 0 ? null : before.Kind, SchoolKinds.List)),
            Stages = [.. Stages.List.Entries.Select(s => s.Code).Where(stages.Contains)],
            Location = r.Required("location", r.Code("location", body.Location, before.Location.Length == 0 ? null : before.Location, LocationClasses.List)),
            Strength = r.Code("strength", body.Strength, before.Strength, StrengthClasses.List),
            Township = r.Text("township", body.Township, before.Township, LongestName),
            Longitude = r.Degrees("longitude", body.Longitude, before.Longitude, 180),
            Latitude = r.Degrees("latitude", body.Latitude, before.Latitude, 90),
            Pupils = r.Number("pupils", body.Pupils, before.Pupils, 0, 100_000) ?? 0,
            Campuses = body.Campuses is { } campuses ? [.. campuses.Select(c => c.Trim()).Where(c => c.Length > 0).Distinct()] : before.Campuses,
            ManagedBy = managedBy,
        };
    }
}
