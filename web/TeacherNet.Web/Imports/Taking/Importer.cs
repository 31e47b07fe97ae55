using System.Collections.Immutable;
using TeacherNet.Engine;
using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Storage;
using TeacherNet.Engine.Turns;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Imports;
using TeacherNet.Grains.Regions;
using TeacherNet.Kernel;
using TeacherNet.Web.Imports.Editing;

namespace TeacherNet.Web.Imports.Taking;

/// <summary>Takes files in: reads and checks them, turns accepted rows into orders, and commits all of them or none.</summary>
internal sealed class Importer(IEngine engine, ViewHost views, ISideStore side, PersonVault vault, ScopeTime time, GrainStates grains)
{
    private readonly KeyIndex keys = new(side);

    /// <summary>The dry run: everything there is to say about the files. Writes nothing.</summary>
    public async Task<CheckedImport> CheckAsync(ScopeId scope, IReadOnlyList<ImportFile> files, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        IKnownRecords known = scope.Kind == "region"
            ? await RegionRecords.OfAsync(scope, views, vault)
            : await PartnershipRecords.OfAsync(scope, views);
        return ImportChecker.Check(files, known, await PresentAsync(scope), DateOnly.FromDateTime(time.Local(scope, time.Now)), null, progress, cancel);
    }

    /// <summary>The records that lists sent back may change.</summary>
    public async ValueTask<IPresentRecords> PresentAsync(ScopeId scope) =>
        scope.Kind == "region"
            ? new RegionPresent(await views.OfAsync(scope), vault)
            : new PartnershipPresent(await views.OfAsync(scope), DateOnly.FromDateTime(time.Local(scope, time.Now)));

    /// <summary>Commits the accepted rows of a checked set under the import's id, which is the command's id as well.</summary>
    /// <param name="scope">A region or a partnership.</param>
    /// <param name="rows">What <see cref="CheckAsync"/> gave.</param>
    /// <param name="import">The same id again answers the first receipt.</param>
    /// <param name="actor">Who imports.</param>
    /// <param name="cancel">Heeded until the commit is handed to the journal.</param>
    public async Task<ImportOutcome> TakeAsync(ScopeId scope, CheckedImport rows, Guid import, string actor, CancellationToken cancel)
    {
        if (rows.HasUnreadableFile)
            return new(new Answer.Refused(Refusal.Because("import.file-unreadable", "files")), 0, 0);
        var seen = new SeenGrains(grains);
        var orders = scope.Kind == "region"
            ? await new RegionOrders(keys, new(keys, vault), vault, seen).OfAsync(scope, rows, await PolicyOfAsync(scope), import, cancel)
            : await new PartnershipOrders(keys, seen, vault).OfAsync(scope, rows, await BothSides.OfAsync(scope, views), HeldKeys.Of(await views.OfAsync(scope)), import, cancel);
        if (orders.IsEmpty)
            return await TakenBeforeAsync(scope, import, actor) ?? new(new Answer.Refused(Refusal.Because("import.nothing-accepted", "files")), 0, 0);
        if (seen.MovedOn)
            return new(new Answer.Refused(MovedOn), 0, 0);

        var changed = 0;
        var batch = new Batch(new(scope, ImportGrain.Kind, import.ToString("N")), orders, outcomes =>
        {
            var touched = Touched(orders, outcomes);
            changed = touched.Length;
            return new CommitImport([.. rows.Sheets.Select(s => s.File).Distinct()], CountsOf(rows), [.. touched]);
        });
        var answer = await engine.AskBatchAsync(batch, actor, new(import), cancel);
        return answer is Answer.BatchRefused { Refusals: var refusals } && refusals.Any(r => r.Refusal.Code == "record.changed-since")
            ? new(new Answer.Refused(MovedOn), 0, 0)
            : new(answer, changed, orders.Length);
    }

    private static Refusal MovedOn => Refusal.Because("import.moved-on", "files");

    // Rows that were changed by this very import say nothing new when it is sent again.
    private async Task<ImportOutcome?> TakenBeforeAsync(ScopeId scope, Guid import, string actor)
    {
        var scopeViews = await views.OfAsync(scope);
        return scopeViews.Read<ImportList, ImportEntry?>(l => l.Imports.Find(i => i.Id == import.ToString("N") && i.Actor == actor)) is { } entry
            ? new(new Answer.Accepted(new(scope, scopeViews.Cursor.Epoch, scopeViews.Cursor.Position, 1, 0, Repeated: true)), entry.Touched.Count, 0)
            : null;
    }

    private async Task<Policy> PolicyOfAsync(ScopeId scope) => (await views.OfAsync(scope)).Read<RegionState, Policy>(r => r.InForce().Policy);

    private static string[] Touched(ImmutableArray<Order> orders, ImmutableArray<OrderOutcome> outcomes) =>
        [.. orders.Where((_, i) => outcomes[i].Events > 0).Select(o => $"{o.Grain.Kind}/{o.Grain.Key}").Distinct()];

    private static Grains.Imports.ImportCounts CountsOf(CheckedImport rows) => new(
        rows.Counts.Values.Sum(c => c.Accepted), rows.Counts.Values.Sum(c => c.Warned),
        rows.Counts.Values.Sum(c => c.Normalised), rows.Counts.Values.Sum(c => c.Refused));
}

/// <summary>What an import came to.</summary>
/// <param name="Answer">Accepted (with no change when everything was known already), refused, busy or unknown.</param>
/// <param name="Changed">Grains added or changed: 0 when the same content was there.</param>
/// <param name="Orders">Orders given.</param>
internal sealed record ImportOutcome(Answer Answer, int Changed, int Orders);
