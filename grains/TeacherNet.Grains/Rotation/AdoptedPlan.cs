using TeacherNet.Grains.Teachers;

namespace TeacherNet.Grains.Rotation;

/// <summary>A computed plan as a scenario took it over: by what it can be recomputed, and what was proven of it.</summary>
/// <param name="InputsHash">SHA-256 of the instance, in lower-case hex.</param>
/// <param name="PolicyVersion">Version of the policy frozen with the cycle.</param>
/// <param name="Solver">Name and version of the solver.</param>
/// <param name="Levels">What the plan reaches, level by level.</param>
/// <param name="Bounds">The proven least of each level; equal to the levels when the plan is proven best.</param>
public sealed record AdoptedPlan(string InputsHash, int PolicyVersion, string Solver, Listed<long> Levels, Listed<long> Bounds);

/// <summary>A move that came with a computed plan.</summary>
/// <param name="Authorised">Posts authorised there when it was decided.</param>
/// <param name="StaffClass">How the teacher counts, from <c>StaffClasses</c>.</param>
public sealed record AdoptedMove(Placement Placement, int Authorised, string StaffClass);

/// <summary>A move that went when a computed plan came.</summary>
public sealed record MoveTakenOut(Guid Move, string Teacher);

/// <summary>A post that a teacher is not to be sent to; null: the teacher is not to be sent anywhere.</summary>
/// <param name="Post">Without a campus.</param>
public sealed record ForbiddenMove(string Teacher, Post? Post)
{
    /// <summary>Whether it forbids sending the teacher to a post.</summary>
    public bool Covers(string teacher, Post to) => Teacher == teacher && (Post is null || PostCount.IsAt(Post, to));
}
