using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Exchanges;

namespace TeacherNet.Web.Actions.Exchanges;

/// <summary>The pairings of a partnership.</summary>
internal sealed class PairingRows : ActionList
{
    /// <inheritdoc/>
    public override string Name => "pairings";

    /// <inheritdoc/>
    protected override AccessLine Line => AccessTable.Of(AccessKind.Query, "pairings");

    /// <inheritdoc/>
    protected override IReadOnlyList<ListRow>? Matching(ActionCall call, Granted granted, IReadOnlyDictionary<string, string> filter) =>
        ListFilter.Of<PairingFilter>(filter) is not { } asked ? null
        : [.. PairingEndpoints.Found(call.Views, call.Today, asked).Select(p => new ListRow(p.Key, p.Number, $"{p.First.Name}—{p.Second.Name}", default))];
}
