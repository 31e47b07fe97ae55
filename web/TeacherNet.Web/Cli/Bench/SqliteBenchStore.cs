using TeacherNet.Engine;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Sqlite;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>Data directories of the machine's temporary folder.</summary>
internal sealed class SqliteBenchStore : IBenchStore
{
    public string Raw => "raw Microsoft.Data.Sqlite";

    public string Durability => "synchronous=FULL";

    public EngineOptions Options { get; } = new();

    public Task<T> WithJournalAsync<T>(Func<IJournal, Task<T>> work, CancellationToken cancel) => BenchDirectory.InNewAsync(async directory =>
    {
        await using var store = SqliteStore.Open(directory, TimeProvider.System, create: true);
        return await work(store.Journal);
    });

    public Task<JournalBench.Figures> InsertAsync(JournalBenchLoad load, CancellationToken cancel) =>
        BenchDirectory.InNewAsync(directory => RawInserts.RunAsync(directory, load, cancel));
}
