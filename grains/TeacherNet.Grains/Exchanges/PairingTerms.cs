namespace TeacherNet.Grains.Exchanges;

/// <summary>Days on end, both inclusive.</summary>
public sealed record Stretch(DateOnly From, DateOnly Until);

/// <summary>A pairing as it stands: what was signed, and the days on which it is in force.</summary>
/// <param name="Number">结对编号.</param>
/// <param name="First">The school of the partnership's first region.</param>
/// <param name="Second">The school of the second region.</param>
/// <param name="SignedOn">签约日期, the first day in force.</param>
/// <param name="ExpiresOn">到期日期, the last day agreed on.</param>
/// <param name="State">A code of <see cref="Codes.PairingStates"/>.</param>
/// <param name="StoppedFrom">When suspended, ended or expired: the first day on which it was no longer in force.</param>
/// <param name="InForce">The days in force, in order, apart from one another.</param>
public sealed record PairingTerms(
    string Number, SchoolRef First, SchoolRef Second, DateOnly SignedOn, DateOnly ExpiresOn, string State, DateOnly? StoppedFrom, Listed<Stretch> InForce)
{
    /// <summary>True when the pairing is in force on a day. An expiry day counts; the day of a break-off does not.</summary>
    public bool IsInForceOn(DateOnly day) => InForce.Any(s => s.From <= day && day <= s.Until);

    /// <summary>Not in force from a day on.</summary>
    public PairingTerms StoppedAs(string state, DateOnly from) => this with
    {
        State = state,
        StoppedFrom = from,
        InForce = [.. InForce.Where(s => s.From < from).Select(s => s.Until < from ? s : s with { Until = from.AddDays(-1) })],
    };

    /// <summary>In force again from a day to the day agreed on; joins the days before when there is no gap.</summary>
    public PairingTerms InForceAs(string state, DateOnly from, DateOnly expiresOn) => this with
    {
        State = state,
        StoppedFrom = null,
        ExpiresOn = expiresOn,
        InForce = InForce is [.., var last] && last.Until >= from.AddDays(-1)
            ? [.. InForce.Take(InForce.Count - 1), last with { Until = expiresOn }]
            : [.. InForce, new(from, expiresOn)],
    };

    /// <summary>True when an office list would say the same of both, whatever pauses lie between.</summary>
    public bool ReadsAs(PairingTerms other) =>
        (Number, First, Second, SignedOn, ExpiresOn, State, StoppedFrom)
        == (other.Number, other.First, other.Second, other.SignedOn, other.ExpiresOn, other.State, other.StoppedFrom);
}
