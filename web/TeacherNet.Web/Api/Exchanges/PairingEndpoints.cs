using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Schools;
using TeacherNet.Web.Access;
using TeacherNet.Web.Actions;
using TeacherNet.Web.Api.Lists;
using TeacherNet.Web.Imports;
using Done = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<TeacherNet.Web.Api.CommandDone, TeacherNet.Web.Api.ProblemResult>>;

namespace TeacherNet.Web.Api.Exchanges;

/// <summary>The pairings of a partnership.</summary>
internal static class PairingEndpoints
{
    public static void MapPairings(this RouteGroupBuilder partnership)
    {
        partnership.MapGet("/schools", PlacesAsync).WithTags("pairings").Needs(AccessKind.Query, "exchange-schools").WithName("exchangeSchools");
        var pairings = partnership.MapGroup("/pairings").WithTags("pairings");
        pairings.MapGet("", List).Needs(AccessKind.Query, "pairings").WithName("pairings");
        pairings.MapWorkbook("", List, "pairings", PairingBook.Of).WithName("pairingsWorkbook");
        pairings.MapEditable<PairingListBody>("", List, "pairings", ImportKind.Pairings, l => l.Rows.Select(p => p.Key)).WithName("pairingsEditable");
        pairings.MapPut("/{pairing}", AgreeAsync).NeedsCommand(typeof(AgreePairing)).WithName("agreePairing");
        pairings.MapPost("/{pairing}/renewal", RenewAsync).NeedsCommand(typeof(RenewPairing)).WithName("renewPairing");
        pairings.MapPost("/{pairing}/suspension", SuspendAsync).NeedsCommand(typeof(SuspendPairing)).WithName("suspendPairing");
        pairings.MapPost("/{pairing}/resumption", ResumeAsync).NeedsCommand(typeof(ResumePairing)).WithName("resumePairing");
        pairings.MapPost("/{pairing}/end", EndAsync).NeedsCommand(typeof(EndPairing)).WithName("endPairing");
    }

    // Not a ReadCall: the answer depends on the logs of two other scopes, so this scope's position is no version of it.
    private static async Task<Ok<PairableSchoolsBody>> PlacesAsync(HttpContext context, ViewHost views)
    {
        var scope = RouteScope.Of(context)!.Value;
        var places = ImmutableArray.CreateBuilder<PairableSchoolBody>();
        foreach (var region in References.RegionsOf(scope))
        {
            places.AddRange((await views.OfAsync(region)).Read<SchoolList, ImmutableArray<PairableSchoolBody>>(list =>
                [.. list.InOrder().Select(s => new PairableSchoolBody(s.Key, s.Facts.Code, s.Facts.Name, Sides.Of(scope, region.Name)!))]));
        }
        return TypedResults.Ok(new PairableSchoolsBody(places.ToImmutable()));
    }

    private static Ok<PairingListBody> List(ReadCall call, string? q, string? state, string? refused, [AsParameters] Paging paging)
    {
        var found = Found(call.Views, call.Today, new(q, state, refused));
        return TypedResults.Ok(new PairingListBody(found.Count, [.. paging.Of(found)]));
    }

    /// <summary>The pairings that match, in the order of their numbers.</summary>
    public static List<PairingBody> Found(ScopeViews views, DateOnly today, PairingFilter filter)
    {
        var keys = RefusedRows.Of(views, filter.Refused);
        var all = views.Read<ExchangeState, ImmutableArray<PairingBody>>(exchange =>
            [.. exchange.Pairings.OrderBy(p => p.Value.Number, StringComparer.Ordinal).Select(p => Body(today, p.Key, p.Value))]);
        return [.. all.Where(p => (keys?.Contains(p.Key) ?? true) && (string.IsNullOrEmpty(filter.State) || p.State == filter.State) && Matches(p, filter.Q?.Trim()))];
    }

    private static async Done AgreeAsync(CommandCall call, string pairing, AgreePairingBody body, ViewHost views)
    {
        if (!Keys.Fit(pairing))
            return Problems.Of("request.malformed");
        if (await views.SchoolAsync(call.Scope, body.First) is not { } first || await views.SchoolAsync(call.Scope, body.Second) is not { } second)
            return Problems.Of("school.not-registered");
        return await call.AskAsync(PairingGrain.Kind, pairing, new AgreePairing(body.Number.Trim(), first, second, body.SignedOn, body.ExpiresOn));
    }

    private static Done RenewAsync(CommandCall call, string pairing, RenewPairingBody body) => call.AskAsync(PairingGrain.Kind, pairing, new RenewPairing(body.From, body.ExpiresOn));

    private static Done SuspendAsync(CommandCall call, string pairing, PairingDayBody body) => call.AskAsync(PairingGrain.Kind, pairing, new SuspendPairing(body.From));

    private static Done ResumeAsync(CommandCall call, string pairing, PairingDayBody body) => call.AskAsync(PairingGrain.Kind, pairing, new ResumePairing(body.From));

    private static Done EndAsync(CommandCall call, string pairing, PairingDayBody body) => call.AskAsync(PairingGrain.Kind, pairing, new EndPairing(body.From));

    private static bool Matches(PairingBody pairing, string? text) => string.IsNullOrEmpty(text)
        || ((string[])[pairing.Number, pairing.First.Name, pairing.First.Code, pairing.Second.Name, pairing.Second.Code]).Any(t => t.Contains(text, StringComparison.OrdinalIgnoreCase));

    private static PairingBody Body(DateOnly today, string key, PairingTerms terms)
    {
        var hasRunOut = terms.StoppedFrom is null && terms.ExpiresOn < today;
        return new(
            key, terms.Number, Place(terms.First, Sides.First), Place(terms.Second, Sides.Second), terms.SignedOn, terms.ExpiresOn,
            hasRunOut ? PairingStates.List[PairingState.Expired].Code : terms.State, terms.IsInForceOn(today), terms.StoppedFrom);
    }

    private static PairableSchoolBody Place(SchoolRef school, string side) => new(school.School, school.Code, school.Name, side);
}

/// <summary>What a list of pairings is asked for.</summary>
/// <param name="Q">Part of a number, or of a school's name or code.</param>
/// <param name="State">A state, today's for one that has run out.</param>
/// <param name="Refused">Id of an action: those it could not be done to.</param>
internal sealed record PairingFilter(string? Q, string? State, string? Refused);
