using TeacherNet.Grains.Imports;

namespace TeacherNet.Grains.Exchanges;

/// <summary>Two schools that agreed to work together.</summary>
public abstract record Pairing
{
    private Pairing()
    {
    }

    /// <summary>Nothing signed.</summary>
    public sealed record Unsigned : Pairing;

    /// <summary>Signed; whether it is in force depends on the day.</summary>
    public sealed record Signed(PairingTerms Terms, ImportTrail<PairingTerms> Trail) : Pairing
    {
        /// <summary>How it stood before the last suspension, resumption, renewal or end; null when something else was last.</summary>
        internal Signed? Before { get; init; }
    }
}
