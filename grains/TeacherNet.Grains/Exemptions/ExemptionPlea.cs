using System.Collections.Immutable;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Exemptions;

/// <summary>What is asked for: why is sealed, how long is not.</summary>
/// <param name="By">Who asks: one of <see cref="Askers"/>.</param>
/// <param name="Kind">From <c>ExemptionKinds</c>.</param>
/// <param name="Evidence">The document or certificate, with its number.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, inclusive.</param>
public sealed record ExemptionPlea(string By, Protected<string> Kind, Protected<string> Evidence, Protected<string> Reason, DateOnly From, DateOnly Until)
{
    /// <summary>The exemption as the teacher's record holds it once granted.</summary>
    public Exemption Exemption => new(Kind, Evidence, From, Until);
}

/// <summary>Who asks for an exemption.</summary>
public static class Askers
{
    /// <summary>The teacher (本人).</summary>
    public const string Teacher = "teacher";

    /// <summary>The school (学校).</summary>
    public const string School = "school";

    /// <summary>The bureau, for someone who came to it (局里代办).</summary>
    public const string Bureau = "bureau";

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<string> All = [Teacher, School, Bureau];
}
