using TeacherNet.Engine;
using TeacherNet.Engine.Journals;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>A store that is measured, beside plain inserts into the very same tables.</summary>
internal interface IBenchStore
{
    /// <summary>What the plain inserts are made with.</summary>
    string Raw { get; }

    /// <summary>How what is acknowledged is durable.</summary>
    string Durability { get; }

    /// <summary>How the product's engine hands it groups.</summary>
    EngineOptions Options { get; }

    /// <summary>Works with the journal of a new, empty store, which is gone afterwards.</summary>
    Task<T> WithJournalAsync<T>(Func<IJournal, Task<T>> work, CancellationToken cancel);

    /// <summary>Inserts the same rows in the same groups into a new, empty store, and nothing else: no lookup, no version, no hash, no head.</summary>
    Task<JournalBench.Figures> InsertAsync(JournalBenchLoad load, CancellationToken cancel);
}
