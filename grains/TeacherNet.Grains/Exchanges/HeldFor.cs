namespace TeacherNet.Grains.Exchanges;

/// <summary>On whose account an activity or a lesson is held.</summary>
/// <param name="Kind"><see cref="Pairing"/> or <see cref="Group"/>.</param>
/// <param name="Key">The pairing's or group's key in the same scope.</param>
public sealed record HeldFor(string Kind, string Key)
{
    /// <summary>A pairing's.</summary>
    public const string Pairing = "pairing";

    /// <summary>A school group's.</summary>
    public const string Group = "group";
}
