using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Lessons;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Lists;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Imports.Editing;
using Done = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<TeacherNet.Web.Api.CommandDone, TeacherNet.Web.Api.ProblemResult>>;

namespace TeacherNet.Web.Api.Groups;

/// <summary>School groups of a region.</summary>
internal static class GroupEndpoints
{
    public static void MapGroups(this RouteGroupBuilder region)
    {
        var groups = region.MapGroup("/groups").WithTags("groups");
        groups.MapGet("", List).Needs(AccessKind.Query, "groups").WithName("groups");
        groups.MapWorkbook("", List, "groups", GroupBooks.Groups).WithName("groupsWorkbook");
        groups.MapGet("/{group}", Read).Needs(AccessKind.Query, "group").WithName("group");
        groups.MapWorkbook("/{group}", Read, "group", GroupBooks.Members).WithName("groupWorkbook");
        groups.MapEditable<GroupBody>("/{group}", Read, "group", ImportKind.Members, b => b.Memberships.Select(m => MemberEdits.KeyOf(b.Line.Key, m.Id))).WithName("membersEditable");
        groups.MapPut("/{group}", FormAsync).NeedsCommand(typeof(FormGroup)).WithName("formGroup");
        groups.MapPut("/{group}/members/{membership}", AdmitAsync).NeedsCommand(typeof(AdmitMember)).WithName("admitMember");
        groups.MapPost("/{group}/members/{membership}/release", ReleaseAsync).NeedsCommand(typeof(ReleaseMember)).WithName("releaseMember");
        groups.MapPost("/{group}/members/{membership}/lead", LeadAsync).NeedsCommand(typeof(NameLeadSchool)).WithName("nameLeadSchool");
        groups.MapPut("/{group}/coordinator", AppointAsync).NeedsCommand(typeof(AppointCoordinator)).WithName("appointCoordinator");
        groups.MapGroupMetrics();
    }

    private static Ok<GroupListBody> List(ReadCall call, string? q, string? type, [AsParameters] Paging paging)
    {
        var found = call.Views.Read<GroupsState, List<GroupLineBody>>(state =>
        [
            .. state.Groups.Where(g => (string.IsNullOrEmpty(type) || g.Value.Facts.Type == type) && (string.IsNullOrEmpty(q) || g.Value.Facts.Name.Contains(q.Trim(), StringComparison.Ordinal)))
                .OrderBy(g => GroupKinds.List.WithCode(g.Value.Facts.Type)!.Value).ThenBy(g => g.Value.Facts.FormedOn).ThenBy(g => g.Value.Facts.Name, StringComparer.Ordinal)
                .Select(g => Line(new(state, g.Key), call.Today)),
        ]);
        return TypedResults.Ok(new GroupListBody(found.Count, [.. paging.Of(found)]));
    }

    private static Results<Ok<GroupBody>, ProblemResult> Read(ReadCall call, string group) =>
        call.Views.Read<GroupsState, GroupBody?>(state => state.Groups.TryGetValue(group, out var entry)
            ? new(
                Line(new(state, group), call.Today), entry.Coordinator,
                [.. entry.Memberships.Select(m => new MembershipBody(m.Id, m.School, new GroupBoard(state, group).NameOf(m), m.Role, m.From, m.Until))])
            : null) is { } body
            ? TypedResults.Ok(body)
            : Problems.Of("group.not-formed");

    private static async Done FormAsync(CommandCall call, string group, FormGroupBody body) => Keys.Fit(group) && !string.IsNullOrWhiteSpace(body.Name)
        ? await call.AskAsync(GroupGrain.Kind, group, new FormGroup(new(body.Type, body.Name.Trim(), [.. body.Stages.IsDefault ? [] : body.Stages], body.FormedOn)))
        : Problems.Of("request.malformed");

    private static async Done AdmitAsync(CommandCall call, string group, string membership, AdmitMemberBody body, ViewHost views)
    {
        if (!Keys.Fit(membership))
            return Problems.Of("request.malformed");
        return await views.SchoolAsync(call.Scope, body.School) is { } school
            ? await call.AskAsync(GroupGrain.Kind, group, new AdmitMember(membership, school.School, school.Name, body.Role, body.From))
            : Problems.Of("school.not-registered");
    }

    private static Done ReleaseAsync(CommandCall call, string group, string membership, ReleaseMemberBody body) =>
        call.AskAsync(GroupGrain.Kind, group, new ReleaseMember(membership, body.Until));

    private static Done LeadAsync(CommandCall call, string group, string membership) => call.AskAsync(GroupGrain.Kind, group, new NameLeadSchool(membership));

    private static Done AppointAsync(CommandCall call, string group, GroupCoordinatorBody body) => call.AskAsync(GroupGrain.Kind, group, new AppointCoordinator(body.Account));

    private static GroupLineBody Line(GroupBoard board, DateOnly today)
    {
        var held = new HeldFor(HeldFor.Group, board.Key);
        var lead = board.Group.Memberships.FirstOrDefault(m => m.Role == Membership.Lead && m.IsOn(today));
        var live = board.State.Activities.ByKey.Values.Count(a => a.Facts.HeldFor == held && a.Facts.State == ActivityStates.List[ActivityState.Live].Code)
            + board.State.Lessons.ByKey.Values.Count(l => l.Card.HeldFor == held && l.Phase == LessonPhase.Live);
        return new(
            board.Key, board.Group.Facts.Type, board.Group.Facts.Name, [.. board.Group.Facts.Stages], board.Group.Facts.FormedOn, lead is null ? null : board.NameOf(lead),
            (int)GroupMetrics.Members.Compute(board, Period.AsOf(today)).Value, live);
    }
}
