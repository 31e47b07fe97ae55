using System.Collections.Immutable;
using TeacherNet.Engine;
using TeacherNet.Engine.Views;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Imports;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Imports.Taking;

/// <summary>Takes an import back: every grain it touched returns to what it was, in one commit.</summary>
internal sealed class ImportUndo(IEngine engine, ViewHost views)
{
    /// <summary>
    /// Takes the import back. When grains changed since, nothing is written and they are listed, unless
    /// <paramref name="keepChanged"/> asks to leave those as they are and take the rest back.
    /// </summary>
    public async Task<UndoOutcome> TakeBackAsync(ScopeId scope, Guid import, bool keepChanged, string actor, CommandId id, CancellationToken cancel)
    {
        if (await FindAsync(scope, import, actor, cancel) is not { } found)
            return new(new Answer.Refused(Refusal.Because("import.unknown")), [], 0);
        var (entry, orders, changed) = found;
        if (changed.Count > 0 && !keepChanged)
            return new(new Answer.Refused(Refusal.Because("import.changed-since", "import").Given("count", changed.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))), [.. changed], 0);

        var kept = orders.Where(o => !changed.Contains(o.Grain)).ToImmutableArray();
        var restored = 0;
        var batch = new Batch(new(scope, ImportGrain.Kind, entry.Id), kept, outcomes =>
        {
            restored = kept.Where((_, i) => outcomes[i].Events > 0).Select(o => o.Grain).Distinct().Count();
            return new TakeBackImport(restored, [.. changed.Select(g => $"{g.Kind}/{g.Key}")]);
        });
        return new(await engine.AskBatchAsync(batch, actor, id, cancel), [.. changed], restored);
    }

    /// <summary>What taking the import back would come to, or null when there is no such import. Writes nothing.</summary>
    public async Task<UndoPreview?> PreviewAsync(ScopeId scope, Guid import, string actor, CancellationToken cancel)
    {
        if (await FindAsync(scope, import, actor, cancel) is not { } found)
            return null;
        var restored = found.Entry.TakenBackAt is null ? found.Orders.Select(o => o.Grain).Distinct().Count(g => !found.Changed.Contains(g)) : 0;
        return new(restored, [.. found.Changed]);
    }

    private async Task<(ImportEntry Entry, ImmutableArray<Order> Orders, HashSet<GrainId> Changed)?> FindAsync(
        ScopeId scope, Guid import, string actor, CancellationToken cancel)
    {
        var scopeViews = await views.OfAsync(scope);
        var entry = scopeViews.Read<ImportList, ImportEntry?>(l => l.Imports.Find(i => i.Id == import.ToString("N")));
        if (entry is null)
            return null;
        var orders = OrdersOf(scope, entry.Touched, import);
        var changed = await ChangedAsync(scope, orders, actor, cancel);
        changed.UnionWith(StillNeeded(scopeViews, scope, entry, changed));
        return (entry, orders, changed);
    }

    private async Task<HashSet<GrainId>> ChangedAsync(ScopeId scope, ImmutableArray<Order> orders, string actor, CancellationToken cancel)
    {
        var outcomes = await engine.TryBatchAsync(new(new(scope, ImportGrain.Kind, ""), orders), actor, cancel);
        return [.. orders.Where((_, i) => outcomes[i].Refusal is not null).Select(o => o.Grain)];
    }

    // A school that only this import brought would vanish; while teachers of others work there it must stay.
    private static GrainId[] StillNeeded(ScopeViews scopeViews, ScopeId scope, ImportEntry import, HashSet<GrainId> changed) =>
        scopeViews.Read<ImportList, TeacherDirectory, GrainId[]>((list, directory) =>
        {
            var leaving = import.Touched.Where(t => !changed.Contains(IdOf(scope, t))).ToHashSet();
            leaving.ExceptWith(list.Imports.TakeWhile(i => i.Id != import.Id).Where(i => i.TakenBackAt is null)
                .SelectMany(i => i.Touched).Where(t => t.StartsWith("school/", StringComparison.Ordinal)));
            return
            [
                .. directory.ByKey.Values.Where(t => !leaving.Contains($"{TeacherGrain.Kind}/{t.Key}")).Select(t => t.Post.School).Distinct()
                    .Where(s => leaving.Contains($"{SchoolGrain.Kind}/{s}")).Select(s => new GrainId(scope, SchoolGrain.Kind, s)),
            ];
        });

    private static ImmutableArray<Order> OrdersOf(ScopeId scope, IEnumerable<string> touched, Guid import) =>
    [
        .. touched.Reverse().Select(t => IdOf(scope, t)).SelectMany(g => CommandsFor(g.Kind, import).Select(c => new Order(g, c))),
    ];

    private static GrainId IdOf(ScopeId scope, string touched)
    {
        var parts = touched.Split('/');
        return new(scope, parts[0], parts[1]);
    }

    // Last said, first taken back: what a grain got later in an import goes before what it rests on.
    private static ICommand[] CommandsFor(string kind, Guid import) => kind switch
    {
        "teacher" => [new UndoMoveImport(import), new UndoTeacherImport(import)],
        "school" => [new UndoPostsImport(import), new UndoSchoolImport(import)],
        "activity" => [new UndoAttendanceImport(import), new UndoActivityImport(import)],
        "group" => [new UndoMembershipsImport(import)],
        "pairing" => [new UndoPairingImport(import)],
        _ => throw new System.Diagnostics.UnreachableException($"An import touches no {kind}."),
    };
}

/// <summary>What taking an import back came to.</summary>
/// <param name="Answer">The engine's answer.</param>
/// <param name="Changed">Grains that changed since, or are needed by others.</param>
/// <param name="Restored">Grains restored.</param>
internal sealed record UndoOutcome(Answer Answer, ImmutableArray<GrainId> Changed, int Restored);

/// <summary>What taking an import back would come to.</summary>
/// <param name="Restored">Grains that would be as before.</param>
/// <param name="Changed">Grains that changed since, or are needed by others.</param>
internal sealed record UndoPreview(int Restored, ImmutableArray<GrainId> Changed);
