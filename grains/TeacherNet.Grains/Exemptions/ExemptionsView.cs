using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exemptions;

/// <summary>The requests of a scope. Why somebody asks stays sealed until the web edge.</summary>
public sealed class ExemptionsView : IView<ExemptionList>
{
    /// <inheritdoc/>
    public static string Name => "exemptions";

    /// <inheritdoc/>
    public static int Version => 1;

    /// <inheritdoc/>
    public static ExemptionList Create(ScopeId scope) => new();

    /// <inheritdoc/>
    public static void Apply(ExemptionList state, Recorded recorded, IReveal reveal)
    {
        switch (recorded.Event)
        {
            case ExemptionAskedFor e:
                state.Requests[e.Id] = new(e.Id, recorded.Grain.Key, e.School, e.Plea, recorded.At, ExemptionStates.Waiting, null, null);
                break;
            case ExemptionGranted e:
                Decide(e.Id, ExemptionStates.Granted, e.Grounds);
                break;
            case ExemptionRefused e:
                Decide(e.Id, ExemptionStates.Refused, e.Grounds);
                break;
            case ExemptionReopened e:
                state.Requests[e.Id] = state.Requests[e.Id] with { State = ExemptionStates.Waiting, DecidedAt = null, Grounds = null, IsNoted = false };
                break;
            case ExemptionWithdrawn e:
                Decide(e.Id, ExemptionStates.Withdrawn, null);
                break;
            case ExemptionRefusalNoted e:
                state.Requests[e.Id] = state.Requests[e.Id] with { IsNoted = true };
                break;
        }

        void Decide(Guid id, string to, Protected<string>? grounds) =>
            state.Requests[id] = state.Requests[id] with { State = to, DecidedAt = recorded.At, Grounds = grounds };
    }
}

/// <summary>Requests for exemption.</summary>
public sealed class ExemptionList
{
    /// <summary>By id.</summary>
    public Dictionary<Guid, ExemptionEntry> Requests { get; set; } = [];
}

/// <summary>A request as lists show it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Teacher">Key of the teacher.</param>
/// <param name="School">Key of the school it was asked from.</param>
/// <param name="Plea">What was asked for.</param>
/// <param name="At">When it was asked for.</param>
/// <param name="State">One of <see cref="ExemptionStates"/>.</param>
/// <param name="DecidedAt">When it was decided or taken back.</param>
/// <param name="Grounds">What the bureau said.</param>
public sealed record ExemptionEntry(
    Guid Id, string Teacher, string School, ExemptionPlea Plea, DateTimeOffset At, string State, DateTimeOffset? DecidedAt, Protected<string>? Grounds)
{
    /// <summary>True once who asked took note of the refusal.</summary>
    public bool IsNoted { get; init; }
}

/// <summary>How far a request has come.</summary>
public static class ExemptionStates
{
    /// <summary>Waits for the bureau (待审).</summary>
    public const string Waiting = "waiting";

    /// <summary>Granted (已批准).</summary>
    public const string Granted = "granted";

    /// <summary>Refused (未批准).</summary>
    public const string Refused = "refused";

    /// <summary>Taken back (已撤回).</summary>
    public const string Withdrawn = "withdrawn";
}
