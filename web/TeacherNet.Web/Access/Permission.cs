using System.Collections.Immutable;

namespace TeacherNet.Web.Access;

/// <summary>How far a role reaches within its scope.</summary>
internal enum Reach
{
    /// <summary>Anything in the scope.</summary>
    Scope,

    /// <summary>The grant's own school and the people posted there.</summary>
    OwnSchool,

    /// <summary>The grant's own group.</summary>
    OwnGroup,

    /// <summary>The grant's own teacher: the person who signed in.</summary>
    OwnTeacher,

    /// <summary>Anything in the scope, as partners may see it.</summary>
    Redacted,
}

/// <summary>A role with its reach.</summary>
internal readonly record struct Allowance(string Role, Reach Reach);

/// <summary>Who may do something.</summary>
/// <param name="Name">For tests and audits.</param>
/// <param name="Allowances">Empty: nobody but the system.</param>
internal sealed record Permission(string Name, ImmutableArray<Allowance> Allowances);

/// <summary>What a request is about. All null: the scope as a whole.</summary>
internal readonly record struct AccessTarget(string? School, string? Group, string? Teacher)
{
    public bool IsWhole => School is null && Group is null && Teacher is null;
}
