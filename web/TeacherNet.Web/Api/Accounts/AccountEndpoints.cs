using TeacherNet.Grains.Accounts;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Lists;

namespace TeacherNet.Web.Api.Accounts;

/// <summary>The accounts of a region: teachers' in bulk with their slips, offices' one by one, roles given and lent.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this RouteGroupBuilder region)
    {
        var accounts = region.MapGroup("/accounts").WithTags("accounts");
        accounts.MapGet("", AccountListing.Read).Needs(AccessKind.Query, "accounts").WithName("accounts");
        accounts.MapWorkbook("", AccountListing.Read, "accounts", AccountBooks.Teachers).WithName("accountsWorkbook");
        accounts.MapPost("/opening/preview", Opening.PreviewAsync).NeedsCommand(typeof(OpenTeacherAccount)).WithName("previewOpening");
        accounts.MapPost("/opening", Opening.OpenAsync).NeedsCommand(typeof(OpenTeacherAccount)).WithName("openAccounts");

        accounts.MapGet("/offices", Offices.Read).Needs(AccessKind.Query, "office-accounts").WithName("officeAccounts");
        accounts.MapWorkbook("/offices", Offices.Read, "office-accounts", AccountBooks.Offices).WithName("officeAccountsWorkbook");
        accounts.MapPost("/offices", Offices.OpenAsync).NeedsCommand(typeof(OpenAccount), typeof(GrantRole), typeof(IssueActivation)).WithName("openOffice");
        accounts.MapPost("/{account}/activation", Issuing.ResetAsync).NeedsCommand(typeof(IssueActivation)).WithName("resetAccount");
        accounts.MapDelete("/{account}", Offices.CloseAsync).NeedsCommand(typeof(CloseAccount)).WithName("closeAccount");
        accounts.MapDelete("/{account}/sessions", Offices.SignOutAsync).NeedsCommand(typeof(SignOutEverywhere)).WithName("endSessions");
        accounts.MapPost("/{account}/grants", RoleGiving.GrantAsync).NeedsCommand(typeof(GrantRole)).WithName("grantRole");
        accounts.MapDelete("/{account}/grants/{grant}", RoleGiving.RevokeAsync).NeedsCommand(typeof(RevokeRole)).WithName("revokeRole");
        accounts.MapGet("/delegations", Lending.Read).Needs(AccessKind.Query, "delegations").WithName("delegations");
        accounts.MapWorkbook("/delegations", Lending.Read, "delegations", AccountBooks.Lent).WithName("delegationsWorkbook");
        accounts.MapPost("/{account}/delegations", Lending.LendAsync).NeedsCommand(typeof(DelegateRole)).WithName("delegateRole");
        accounts.MapDelete("/{account}/delegations/{grant}", Lending.RecallAsync).NeedsCommand(typeof(RecallRole)).WithName("recallRole");

        region.MapPost("/teachers/{teacher}/activation", Issuing.ResetTeacherAsync).WithTags("accounts").NeedsCommand(typeof(IssueActivation)).WithName("resetTeacherAccount");
        var slips = region.MapGroup("/schools/{school}/activation-slips").WithTags("accounts");
        slips.MapGet("", Slips.Read).Needs(AccessKind.Query, "activation-slips").WithName("activationSlips");
        slips.MapGet("/workbook", Slips.Export).Needs(AccessKind.Export, "activation-slips").WithName("activationSlipsWorkbook").ProducesWorkbook();
    }
}
