using System.Collections.Immutable;
using System.Reflection;
using TeacherNet.Grains.Accounts;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Identity;

/// <summary>Who is signed in, with the grants in force now.</summary>
/// <param name="Home">The scope whose log holds the account.</param>
/// <param name="Account">The account's key; the actor of this person's commands.</param>
/// <param name="Name">As shown.</param>
/// <param name="Person">The human being; null for the account of an office.</param>
/// <param name="Grants">In force.</param>
/// <param name="Session">The session's stored key.</param>
internal sealed record CurrentUser(ScopeId Home, string Account, string Name, Guid? Person, ImmutableArray<Grant> Grants, string Session)
{
    /// <summary>The grants in a scope.</summary>
    public IEnumerable<Grant> In(ScopeId scope) => Grants.Where(g => g.Scope == scope.Value);

    /// <summary>The request's person; the access gate lets nobody unknown through.</summary>
    public static ValueTask<CurrentUser?> BindAsync(HttpContext context, ParameterInfo parameter) => new(Of(context));

    public static CurrentUser? Of(HttpContext context) => context.Features.Get<CurrentUser>();
}
