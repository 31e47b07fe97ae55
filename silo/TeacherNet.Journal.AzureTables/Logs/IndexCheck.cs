using TeacherNet.Engine.Journals;
using TeacherNet.Journal.AzureTables.Protocol;

namespace TeacherNet.Journal.AzureTables.Logs;

/// <summary>Checks that the rows by which a sound log is found are those that follow from it.</summary>
internal static class IndexCheck
{
    public static async Task<List<Damage>> RunAsync(ScopeLog log, CancellationToken cancel)
    {
        await log.SettledAsync(cancel);
        var rows = new Dictionary<string, Row>();
        var until = 0L;
        await foreach (var commit in LogReader.AfterAsync(log, 0, cancel))
        {
            until = commit.First;
            foreach (var change in IndexRows.Grains([commit]).Append(IndexRows.Command(commit)))
                rows[change.Row.Key] = change.Row;
        }
        var damages = new List<Damage>();
        foreach (var prefix in (string[])["g|", "i|", "v|"])
        {
            await foreach (var row in log.Table.QueryAsync(log.Partition, prefix, prefix + "~", null, cancel))
            {
                var isKnown = rows.Remove(row.Key, out var expected);
                if (isKnown ? !IsSame(row, expected!) : row.Has("First") && IndexRows.FirstOf(row) <= until)
                    damages.Add(new(log.Scope, 0, null, $"{row.Key} does not follow from the log"));
            }
        }
        damages.AddRange(rows.Keys.Select(key => new Damage(log.Scope, 0, null, $"{key} is missing")));
        return damages;
    }

    /// <summary>A version may have risen since the log was read.</summary>
    private static bool IsSame(Row row, Row expected) => expected.Has("First")
        ? IndexRows.FirstOf(row) == IndexRows.FirstOf(expected)
        : IndexRows.VersionOf(row) >= IndexRows.VersionOf(expected);
}
