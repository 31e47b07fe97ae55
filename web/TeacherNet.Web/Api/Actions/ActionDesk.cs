using System.Collections.Immutable;
using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Turns;
using TeacherNet.Engine.Views;
using TeacherNet.Kernel;
using TeacherNet.Web.Actions;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Api.Actions;

/// <summary>Reads what is asked of actions.</summary>
internal sealed class ActionDesk(ActionRegistry registry, ActionRun run, ActionUndo undo, ActionProgressBoard board, PersonVault vault, ScopeTime time)
{
    public ActionRegistry Registry => registry;

    public ActionRun Run => run;

    public ActionUndo Undo => undo;

    public ActionProgressBoard Board => board;

    public ActionCall CallOf(CommandCall call, IReadOnlyDictionary<string, string>? parameters) => CallOf(call.Views, call.User, call.Id, parameters, call.Cancel);

    public ActionCall CallOf(ReadCall call, CommandId id, IReadOnlyDictionary<string, string>? parameters) => CallOf(call.Views, call.User, id, parameters, call.Cancel);

    /// <summary>The action and the rows an order names, or why it cannot be understood.</summary>
    public (AskedAction? Asked, ProblemResult? Problem) Read(ActionCall call, ActionOrderBody body)
    {
        if (registry.List(body.List) is not { } list)
            return (null, Problems.Of("action.list-unknown"));
        if (registry.Action(body.List, body.Action) is not { } action)
            return (null, Problems.Of("action.name-unknown"));
        if (action.Objection(call) is { } objection)
            return (null, Problems.Of(NamedFacts.Of(objection, call.Views)));
        return Selection(body).Resolve(list, call, out var rows, out var missing) is { } refusal
            ? (null, Problems.Of(refusal))
            : (new(list, action, call, rows, missing, DigestOf(body)), null);
    }

    /// <summary>What tells an order from another one.</summary>
    public static string DigestOf(ActionOrderBody body) => Selection(body).Digest(body.List, body.Action, body.Parameters ?? []);

    private ActionCall CallOf(ScopeViews views, CurrentUser user, CommandId id, IReadOnlyDictionary<string, string>? parameters, CancellationToken cancel)
    {
        var now = time.Now;
        return new(views, user, vault, id, now, DateOnly.FromDateTime(time.Local(views.Scope, now)), parameters ?? new Dictionary<string, string>(), cancel);
    }

    private static Selection Selection(ActionOrderBody body) => new(body.Keys, body.Filter, body.Total, body.Except);
}

/// <summary>An action with its rows.</summary>
internal sealed record AskedAction(ActionList List, BulkAction Action, ActionCall Call, IReadOnlyList<ListRow> Rows, ImmutableArray<string> Missing, string Digest);
