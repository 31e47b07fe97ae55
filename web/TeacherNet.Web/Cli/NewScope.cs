using TeacherNet.Engine;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Regions;
using TeacherNet.Kernel;
using TeacherNet.Web.Hosting;
using TeacherNet.Web.Imports;

namespace TeacherNet.Web.Cli;

/// <summary>Begins the scope that files are imported into with <c>--create</c>; one that has begun stays as it is.</summary>
internal static class NewScope
{
    private const string Programme = "东西部协作";

    /// <param name="node">The data directory.</param>
    /// <param name="scope">A region or a partnership.</param>
    /// <param name="name">What people call the region; its scope's name when null.</param>
    /// <param name="rows">A partnership's regions and first day are read from its pairings.</param>
    /// <param name="cancel">Gives up.</param>
    public static Task BeginAsync(Node node, ScopeId scope, string? name, CheckedImport rows, CancellationToken cancel) =>
        scope.Kind == "region" ? EstablishAsync(node, scope, name ?? scope.Name, cancel) : FoundAsync(node, scope, rows, cancel);

    private static async Task EstablishAsync(Node node, ScopeId scope, string name, CancellationToken cancel)
    {
        var views = await node.Views.OfAsync(scope);
        if (views.Read<RegionState, bool>(r => r.Facts is null))
            await AskAsync(node, RegionGrain.Of(scope), new EstablishRegion(new(name, name, "Asia/Shanghai", RegionKinds.Own)), cancel);
    }

    private static async Task FoundAsync(Node node, ScopeId scope, CheckedImport rows, CancellationToken cancel)
    {
        var views = await node.Views.OfAsync(scope);
        if (rows.Pairings is not [var first, ..] || views.Read<ExchangeState, bool>(e => e.Partnership is not null))
            return;
        var facts = new PartnershipFacts(Programme, first.FirstRegion, first.SecondRegion, rows.Pairings.Min(p => p.Signed));
        await AskAsync(node, new(scope, PartnershipGrain.Kind, PartnershipGrain.Key), new FoundPartnership(facts), cancel);
    }

    private static async Task AskAsync(Node node, GrainId grain, ICommand command, CancellationToken cancel)
    {
        if (await node.Engine.AskAsync(grain, command, CliActor.Name, new(Guid.CreateVersion7()), cancel) is not Answer.Accepted { Receipt: var receipt })
            throw new InvalidOperationException($"{grain} could not be begun.");
        await (await node.Views.OfAsync(grain.Scope)).WhenBeyondAsync(receipt.Position - 1, cancel);
    }
}
