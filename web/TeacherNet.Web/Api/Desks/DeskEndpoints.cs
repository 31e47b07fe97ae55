using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Desks;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using Done = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<TeacherNet.Web.Api.CommandDone, TeacherNet.Web.Api.ProblemResult>>;

namespace TeacherNet.Web.Api.Desks;

/// <summary>One's own desk. No address names another's: the desk is always that of whoever asks.</summary>
internal static partial class DeskEndpoints
{
    private const int LongestName = 40;
    private const int LongestQuery = 500;

    public static void MapDesk(this RouteGroupBuilder scope, string kind)
    {
        var desk = scope.MapGroup("/desk").WithTags("desk");
        desk.MapGet("", Read).Needs(AccessKind.Query, "desk").WithName($"{kind}Desk");
        desk.MapPut("/views/{view}", SaveAsync).NeedsCommand(typeof(SaveView)).WithName($"{kind}SaveView");
        desk.MapPost("/views/{view}/name", RenameAsync).NeedsCommand(typeof(RenameView)).WithName($"{kind}RenameView");
        desk.MapDelete("/views/{view}", DeleteAsync).NeedsCommand(typeof(DeleteView)).WithName($"{kind}DeleteView");
        desk.MapPost("/default", MarkAsync).NeedsCommand(typeof(MarkDefaultView)).WithName($"{kind}MarkDefaultView");
    }

    private static Ok<DeskBody> Read(ReadCall call) => TypedResults.Ok(call.Views.Read<DeskList, DeskBody>(desks =>
        new([.. desks.Of(call.User.Account).Select(v => new SavedViewBody(v.Id, v.List, v.Name, v.Query, v.IsDefault))])));

    private static async Done SaveAsync(CommandCall call, Guid view, SaveViewBody body)
    {
        if (NameObjection(body.Name) is { } objection)
            return objection;
        if (!Page().IsMatch(body.List) || body.Query.Length > LongestQuery)
            return Problems.Of("request.malformed");
        // An identity number is looked for once; it is not to be kept, sealed or not.
        if (QueryHelpers.ParseQuery(body.Query).Values.Any(v => IdentityNumber.Read(v.ToString().Trim().ToUpperInvariant(), out _) == IdentityFault.None))
            return Problems.Of("desk.identity-number");
        var owner = await OwnerAsync(call);
        return await AskAsync(call, new SaveView(view, body.List, call.Vault.Seal(owner, body.Name.Trim()), call.Vault.Seal(owner, body.Query)));
    }

    private static async Done RenameAsync(CommandCall call, Guid view, ViewNameBody body) =>
        NameObjection(body.Name) is { } objection ? objection : await AskAsync(call, new RenameView(view, call.Vault.Seal(await OwnerAsync(call), body.Name.Trim())));

    private static Done DeleteAsync(CommandCall call, Guid view) => AskAsync(call, new DeleteView(view));

    private static Done MarkAsync(CommandCall call, DefaultViewBody body) => AskAsync(call, new MarkDefaultView(body.List, body.View));

    private static Done AskAsync(CommandCall call, DeskCommand command) => call.AskAsync(DeskGrain.Kind, call.User.Account, command);

    private static ProblemResult? NameObjection(string? name) =>
        name?.Trim().Length is > 0 and <= LongestName ? null : Problems.Of(Refusal.Because("desk.name-missing", "name").Given("longest", $"{LongestName}"));

    // An account of an office stands for nobody: its desk has a key of its own.
    private static async ValueTask<PersonId> OwnerAsync(CommandCall call)
    {
        var owner = new PersonId(call.User.Person ?? CommandId.Named($"desk\n{call.User.Account}").Value);
        await call.Vault.AdmitAsync([owner], call.Cancel);
        return owner;
    }

    [GeneratedRegex("^[a-z0-9-]+(/[A-Za-z0-9-]+)*$")]
    private static partial Regex Page();
}
