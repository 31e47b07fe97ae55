using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Turns;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Api.Audit;

/// <summary>What narrows the audit trail down.</summary>
/// <param name="Scope">Whose days are meant.</param>
/// <param name="Time">Tells them.</param>
/// <param name="Grain">A kind, or kind, slash and key; null for all.</param>
/// <param name="Actor">An account's key; null for all.</param>
/// <param name="From">First day; null from the first on.</param>
/// <param name="Until">Last day, inclusive; null to the last.</param>
internal sealed record EventFilter(ScopeId Scope, ScopeTime Time, string? Grain, string? Actor, DateOnly? From, DateOnly? Until)
{
    /// <summary>Whether somebody's commit of a day is meant.</summary>
    public bool Passes(StoredCommit commit)
    {
        if (Actor is not null && commit.Actor != Actor)
            return false;
        if (From is null && Until is null)
            return true;
        var day = DateOnly.FromDateTime(Time.Local(Scope, commit.At));
        return (From is null || day >= From) && (Until is null || day <= Until);
    }

    /// <summary>Whether events of a grain are meant.</summary>
    public bool Passes(GrainId grain) => Grain is null || grain.Kind == Grain || NameOf(grain) == Grain;

    /// <summary>Kind, slash, key.</summary>
    public static string NameOf(GrainId grain) => $"{grain.Kind}/{grain.Key}";
}
