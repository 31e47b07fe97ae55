namespace TeacherNet.Grains.Imports;

/// <summary>The life of an import.</summary>
public abstract record Import
{
    private Import()
    {
    }

    /// <summary>Not known.</summary>
    public sealed record None : Import;

    /// <summary>Its rows stand.</summary>
    public sealed record Committed(Listed<string> Touched) : Import;

    /// <summary>Taken back.</summary>
    public sealed record TakenBack : Import;
}
