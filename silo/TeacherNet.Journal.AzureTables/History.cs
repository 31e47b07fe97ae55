using System.Globalization;
using TeacherNet.Engine.Storage;
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
    /// <exception cref="StoreUnusableException">A newer release laid the table out.</exception>
    public static async Task<Guid> EpochAsync(Table table, CancellationToken cancel)
    {
        for (; ; )
        {
            if (await table.FindAsync(Partition, Key, cancel) is { } row)
            {
                return row.Number("Layout") <= Layout
                    ? Guid.ParseExact(row.Text("Epoch"), "N")
                    : throw new StoreUnusableException(StoreFault.TooNew, table.Name, string.Create(CultureInfo.InvariantCulture, $"the table's layout is {row.Number("Layout")}"));
            }
            await table.WriteAsync(Partition, [Change.Insert(RowOf(Guid.NewGuid()))], cancel);
        }
    }

    private static Row RowOf(Guid epoch) => new Row(Key).With("Epoch", epoch.ToString("N")).With("Layout", Layout);
}
