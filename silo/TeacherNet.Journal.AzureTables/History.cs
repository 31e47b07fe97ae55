using System.Globalization;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.AzureTables.Logs;
using TeacherNet.Journal.AzureTables.Protocol;

namespace TeacherNet.Journal.AzureTables;

/// <summary>The row that says which history a table holds, and how it is laid out.</summary>
internal static class History
{
    /// <summary>The partition of what is about the whole table.</summary>
    public const string Partition = "store";

    private const string Key = "history";
    private const long Layout = 1;

    /// <summary>The history's epoch; a new one for a new table, whichever process comes first.</summary>
    /// <param name="table">The table.</param>
    /// <param name="goOn">The epoch that a table without logs goes on under; null for its own.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="StoreUnusableException">A newer release laid the table out.</exception>
    public static async Task<Guid> EpochAsync(Table table, Guid? goOn, CancellationToken cancel)
    {
        for (; ; )
        {
            var row = await table.FindAsync(Partition, Key, cancel);
            if (row?.Number("Layout") > Layout)
                throw new StoreUnusableException(StoreFault.TooNew, table.Name, string.Create(CultureInfo.InvariantCulture, $"the table's layout is {row.Number("Layout")}"));
            var epoch = row is null ? (Guid?)null : Guid.ParseExact(row.Text("Epoch"), "N");
            if (epoch is { } known && (goOn is null || goOn == known || (await new ScopeList(table, Partition).ReadAsync(cancel)).Count > 0))
                return known;
            await table.WriteAsync(Partition, [Change.Replace(RowOf(goOn ?? Guid.NewGuid()), row?.Tagged)], cancel);
        }
    }

    private static Row RowOf(Guid epoch) => new Row(Key).With("Epoch", epoch.ToString("N")).With("Layout", Layout);
}
