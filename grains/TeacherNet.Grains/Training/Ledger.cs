using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Training;

/// <summary>A teacher's hours of training. Its key is the teacher's.</summary>
/// <param name="Lines">Every entry, by id.</param>
public sealed record Ledger(ImmutableDictionary<Guid, LedgerLine> Lines)
{
    /// <summary>Hours of a day that are submitted or credited, another entry left out.</summary>
    public decimal HoursOn(DateOnly day, Guid except) => Lines.Values
        .Where(l => l.Entry.Id != except && l is not (LedgerLine.Returned or LedgerLine.Reversed))
        .Sum(l => l.Entry.HoursOn(day));
}

/// <summary>One entry and how far it has come.</summary>
public abstract record LedgerLine(HourEntry Entry)
{
    /// <summary>Waits for the school.</summary>
    public sealed record Submitted(HourEntry Entry) : LedgerLine(Entry);

    /// <summary>Sent back to the teacher.</summary>
    public sealed record Returned(HourEntry Entry, Protected<string> Comment) : LedgerLine(Entry);

    /// <summary>Verified by the school; credited in the same turn as long as no later step is asked for.</summary>
    public sealed record Verified(HourEntry Entry) : LedgerLine(Entry);

    /// <summary>Counts, with the hours it counts for.</summary>
    public sealed record Credited(HourEntry Entry, decimal Hours) : LedgerLine(Entry);

    /// <summary>Taken away by a reversal.</summary>
    public sealed record Reversed(HourEntry Entry, decimal Hours, Guid Reversal) : LedgerLine(Entry);
}
