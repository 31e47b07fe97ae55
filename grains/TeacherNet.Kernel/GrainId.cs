namespace TeacherNet.Kernel;

/// <summary>The address of one consistent thing. Keys are random and never derived from a person.</summary>
/// <param name="Scope">The log its events are in.</param>
/// <param name="Kind">The noun, as its decider names it: <c>teacher</c>, <c>school</c> …</param>
/// <param name="Key">Unique within scope and kind; ASCII letters, digits, <c>-</c> and <c>.</c>.</param>
public readonly record struct GrainId(ScopeId Scope, string Kind, string Key)
{
    /// <inheritdoc/>
    public bool Equals(GrainId other) => Key == other.Key && Kind == other.Kind && Scope.Value == other.Scope.Value;

    /// <summary>Of the key alone: keys are random, and a hash of all three costs every look-up.</summary>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{Scope}/{Kind}/{Key}";
}
