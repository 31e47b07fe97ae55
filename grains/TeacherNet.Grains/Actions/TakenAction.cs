namespace TeacherNet.Grains.Actions;

/// <summary>The life of an action on many records at once.</summary>
public abstract record TakenAction
{
    private TakenAction()
    {
    }

    /// <summary>Not known.</summary>
    public sealed record None : TakenAction;

    /// <summary>What it did stands.</summary>
    public sealed record Committed(ActionOutcome Outcome) : TakenAction;

    /// <summary>Taken back.</summary>
    public sealed record TakenBack : TakenAction;
}

/// <summary>What an action came to.</summary>
/// <param name="List">The list its records were selected from, such as <c>teachers</c>.</param>
/// <param name="Name">The action's name in that list, such as <c>select</c>.</param>
/// <param name="Request">Digest of what was asked for, by which a repeat is told from another request.</param>
/// <param name="Done">The records it changed, in the order of the list.</param>
/// <param name="Refused">The records it could not change, and why.</param>
public sealed record ActionOutcome(string List, string Name, string Request, Listed<ActedRecord> Done, Listed<RefusedRecord> Refused);

/// <summary>A record that was changed.</summary>
/// <param name="Key">Its key in the list.</param>
/// <param name="Grain">The grain, as <c>kind/key</c>.</param>
/// <param name="Version">The grain's version with the change: when it stands there still, nothing came after.</param>
public sealed record ActedRecord(string Key, string Grain, long Version);

/// <summary>A record that was not changed.</summary>
/// <param name="Key">Its key in the list.</param>
/// <param name="Code">The refusal's code.</param>
/// <param name="Facts">The refusal's facts, in order of their names.</param>
public sealed record RefusedRecord(string Key, string Code, Listed<RefusalFact> Facts);

/// <summary>A fact of a refusal; never anything personal.</summary>
public sealed record RefusalFact(string Name, string Value);
