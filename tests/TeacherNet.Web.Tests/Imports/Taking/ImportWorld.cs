using System.Collections.Immutable;
using TeacherNet.Engine;
using TeacherNet.Engine.Codec;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Storage;
using TeacherNet.Engine.Turns;
using TeacherNet.Engine.Views;
using TeacherNet.Grains;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Imports;
using TeacherNet.Grains.Matrix;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Imports.Editing;
using TeacherNet.Web.Imports.Taking;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Imports.Editing;
using Xunit;

namespace TeacherNet.Web.Tests.Imports.Taking;

/// <summary>The importer over a whole engine in memory.</summary>
internal sealed class ImportWorld : IAsyncDisposable
{
    private static readonly DateOnly Today = People.Today;
    private readonly LocalEngine engine;
    private readonly PersonVault vault;
    private readonly JsonCodec codec;

    public ImportWorld()
    {
        var time = new ScopeTime(TimeProvider.System, _ => TimeZoneInfo.Utc);
        var side = new VolatileSideStore();
        var vault = new PersonVault(side, new byte[32]);
        var codec = new JsonCodec(Catalogue.Stored, Catalogue.Json);
        Journal = new VolatileJournal(time.Clock);
        engine = new(Journal, codec, Catalogue.Kinds, time);
        Views = new(Journal, codec, new VolatileCheckpoints(), vault, vault, Kinds, time.Clock);
        Grains = new(Journal, codec);
        Importer = new(engine, Views, side, vault, time, Grains);
        (this.vault, this.codec) = (vault, codec);
        Undo = new(engine, Views);
    }

    /// <summary>The views whose states an undo must restore.</summary>
    public static ImmutableArray<ViewKind> Restored { get; } =
    [
        ViewKind.Of<DirectoryView, TeacherDirectory>(),
        ViewKind.Of<SchoolsView, SchoolList>(),
        ViewKind.Of<MovesView, MoveList>(),
        ViewKind.OfLive<MatrixView, PostMatrix>(),
        ViewKind.OfLive<ExchangeView, ExchangeState>(),
        ViewKind.OfLive<GroupView, GroupsState>(),
    ];

    public VolatileJournal Journal { get; }

    public IEngine Engine => engine;

    public ViewHost Views { get; }

    public Importer Importer { get; }

    public GrainStates Grains { get; }

    public ImportUndo Undo { get; }

    private static IEnumerable<ViewKind> Kinds => [.. Restored, ViewKind.Of<ImportsView, ImportList>(), ViewKind.Of<RegionView, RegionState>()];

    public async Task<(CheckedImport Rows, ImportOutcome Outcome, Guid Id)> TakeAsync(ScopeId scope, params IReadOnlyList<ImportFile> files)
    {
        var rows = await Importer.CheckAsync(scope, files, null, TestContext.Current.CancellationToken);
        var id = Guid.NewGuid();
        var outcome = await Importer.TakeAsync(scope, rows, id, "tester", TestContext.Current.CancellationToken);
        await CatchUpAsync(scope);
        return (rows, outcome, id);
    }

    /// <summary>A list as it is downloaded to be changed.</summary>
    public async Task<Book> DownloadAsync(ScopeId scope, ImportKind kind)
    {
        using var output = new MemoryStream();
        EditWorkbook.Write(output, EditTable.Of(kind)!, await RecordsAsync(scope, kind), scope.ToString(), new(2026, 11, 22));
        return Book.Open(output.ToArray());
    }

    public async Task<UndoOutcome> TakeBackAsync(ScopeId scope, Guid import, bool keepChanged = false)
    {
        var outcome = await Undo.TakeBackAsync(scope, import, keepChanged, "tester", new(Guid.NewGuid()), TestContext.Current.CancellationToken);
        await CatchUpAsync(scope);
        return outcome;
    }

    /// <summary>Every restored view of a scope as JSON.</summary>
    public async Task<string[]> StatesAsync(ScopeId scope)
    {
        var views = await Views.OfAsync(scope);
        return
        [
            views.Read<TeacherDirectory, string>(Json), views.Read<SchoolList, string>(Json),
            views.Read<MoveList, string>(Json), views.Read<PostMatrix, string>(Json), views.Read<ExchangeState, string>(Json),
            views.Read<GroupsState, string>(Json),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        await Views.DisposeAsync();
        engine.Dispose();
    }

    private async Task<EditRecord[]> RecordsAsync(ScopeId scope, ImportKind kind)
    {
        var views = await Views.OfAsync(scope);
        return kind switch
        {
            ImportKind.Teachers => views.Read<TeacherDirectory, EditRecord[]>(d => [.. d.Search(new() { Take = int.MaxValue }).Teachers.Select(t => TeacherEdits.Of(t, d, vault))]),
            ImportKind.Schools => views.Read<SchoolList, EditRecord[]>(l => [.. l.InOrder().Select(SchoolEdits.Of)]),
            ImportKind.Posts => views.Read<SchoolList, EditRecord[]>(l => [.. l.InOrder().SelectMany(s => s.Posts.Select(p => PostEdits.Of(s, p.Stage, p.Subject)))]),
            ImportKind.Moves => views.Read<MoveList, SchoolList, EditRecord[]>((m, s) => [.. m.Moves.Values.Select(v => MoveEdits.Of(v, m, s)).OrderBy(r => r.Label, StringComparer.Ordinal)]),
            ImportKind.Pairings => views.Read<ExchangeState, EditRecord[]>(e => [.. e.Pairings.Select(p => PairingEdits.Of(p.Key, p.Value, Today)).OrderBy(r => r.Label, StringComparer.Ordinal)]),
            ImportKind.Activities => views.Read<ExchangeState, EditRecord[]>(e => [.. e.Activities.ByKey.Select(a => ActivityEdits.Of(a.Key, a.Value.Facts, e)!).OrderBy(r => r.Label, StringComparer.Ordinal)]),
            ImportKind.Attendance => views.Read<ExchangeState, EditRecord[]>(e =>
            [
                .. e.Activities.ByKey.SelectMany(a => a.Value.Rows.Select(r => AttendanceEdits.Find(e.Activities, AttendanceEdits.KeyOf(a.Key, r.Key))!)).OrderBy(r => r.Key, StringComparer.Ordinal),
            ]),
            ImportKind.Members => views.Read<GroupsState, SchoolList, EditRecord[]>((g, s) =>
                [.. g.Groups.SelectMany(v => v.Value.Memberships.Select(m => MemberEdits.Find(g, s, MemberEdits.KeyOf(v.Key, m.Id))!))]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Every event of a grain.</summary>
    public async Task<List<IEvent>> FactsAsync(GrainId grain) =>
        [.. (await Journal.ReadGrainAsync(grain, 0, TestContext.Current.CancellationToken)).Select(e => codec.DecodeEvent(e.Encoded))];

    /// <summary>What was sealed.</summary>
    public string? Open(Protected<string> text) => vault.Open(text);

    public async Task CatchUpAsync(ScopeId scope)
    {
        var head = await Journal.HeadAsync(scope, TestContext.Current.CancellationToken);
        await (await Views.OfAsync(scope)).WhenBeyondAsync(head.Position - 1, TestContext.Current.CancellationToken);
    }

    private static string Json<T>(T state) => System.Text.Json.JsonSerializer.Serialize(state);
}
