using System.Collections.Immutable;
using System.Text.Json;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;

namespace TeacherNet.Engine.Nodes;

/// <summary>Where the processes of one store say what they run, whichever engine it is. What is read is for people; nothing rests on it.</summary>
/// <param name="side">Where it is kept.</param>
/// <param name="engine">This process' engine.</param>
/// <param name="name">This process, for people.</param>
/// <param name="key">This process' own, for as long as it runs.</param>
/// <param name="time">The clock.</param>
public sealed class NodeBoard(ISideStore side, IEngine engine, string name, string key, TimeProvider time)
{
    private const string Table = "running-node";
    private static readonly TimeSpan Said = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Silent = TimeSpan.FromSeconds(20);

    /// <summary>Says what this process runs, again and again, until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                await WriteAsync(JsonSerializer.SerializeToUtf8Bytes(Own(), NodeReportJson.Default.NodeReport), cancel);
                await Task.Delay(Said, time, cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await WriteAsync(null, CancellationToken.None);
        }
    }

    /// <summary>Every process that said something of late, this one first. What others left behind when they died is removed.</summary>
    public async Task<ImmutableArray<NodeReport>> ReadAsync(CancellationToken cancel)
    {
        var own = Own();
        var reports = ImmutableArray.CreateBuilder<NodeReport>();
        reports.Add(own);
        await foreach (var row in side.ListAsync(Table, "", cancel))
        {
            var report = JsonSerializer.Deserialize(row.Value, NodeReportJson.Default.NodeReport)!;
            if (own.At - report.At > Silent)
                await side.WriteAsync([new(Table, row.Key, null, row.Version)], cancel);
            else if (row.Key != key)
                reports.Add(report);
        }
        return reports.ToImmutable();
    }

    private NodeReport Own() => new(name, engine.Name, time.GetUtcNow(), engine.Active);

    private async Task WriteAsync(byte[]? value, CancellationToken cancel)
    {
        try
        {
            await side.WriteAsync([new(Table, key, value)], cancel);
        }
        catch (JournalUnavailableException)
        {
            // Said again in a moment.
        }
    }
}
