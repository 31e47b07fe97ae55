namespace TeacherNet.Silo.Cluster.Bench;

/// <summary>The grain anybody would write first: its state kept whole by Orleans and written at each change.</summary>
internal interface IPlainGrain : IGrainWithStringKey
{
    /// <summary>Adds a line of hours, once; written when it returns.</summary>
    Task LogAsync(PlainHours line);
}

internal sealed class PlainGrain([PersistentState("ledger")] IPersistentState<PlainLedger> ledger) : Grain, IPlainGrain
{
    public Task LogAsync(PlainHours line)
    {
        if (!ledger.State.Lines.TryAdd(line.Id, line))
            return Task.CompletedTask;
        return ledger.WriteStateAsync();
    }
}

[GenerateSerializer]
internal sealed class PlainLedger
{
    [Id(0)]
    public Dictionary<Guid, PlainHours> Lines { get; set; } = [];
}

[GenerateSerializer]
internal sealed record PlainHours([property: Id(0)] Guid Id, [property: Id(1)] string Programme, [property: Id(2)] decimal Hours, [property: Id(3)] DateOnly From);
