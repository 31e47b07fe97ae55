namespace TeacherNet.Journal.AzureTables.Protocol;

/// <summary>Changes cut where a transaction would be too large for the service, leaving room for two more.</summary>
internal static class Batches
{
    public static IEnumerable<List<Change>> Of(IEnumerable<Change> changes)
    {
        var batch = new List<Change>();
        var bytes = 0;
        foreach (var change in changes)
        {
            if (batch.Count == Table.MostRows - 2 || batch.Count > 0 && bytes + change.Row.Size > Table.MostBytes)
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }
            batch.Add(change);
            bytes += change.Row.Size;
        }
        if (batch.Count > 0)
            yield return batch;
    }
}
