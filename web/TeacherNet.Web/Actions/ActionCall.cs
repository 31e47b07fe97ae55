using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Views;
using TeacherNet.Kernel;
using TeacherNet.Web.Access;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Actions;

/// <summary>Who acts on many records, where and when.</summary>
/// <param name="Views">The scope's views.</param>
/// <param name="User">Who acts.</param>
/// <param name="Vault">Seals personal values before they enter a command.</param>
/// <param name="Id">The action's id, which is the command's.</param>
/// <param name="Now">The instant of the request.</param>
/// <param name="Today">Its day in the scope.</param>
/// <param name="Parameters">What the action asks for beside the records, by name.</param>
/// <param name="Cancel">The request's end.</param>
internal sealed record ActionCall(
    ScopeViews Views, CurrentUser User, PersonVault Vault, CommandId Id, DateTimeOffset Now, DateOnly Today, IReadOnlyDictionary<string, string> Parameters, CancellationToken Cancel)
{
    /// <summary>The action that is taken back, when one is.</summary>
    public Guid? Undone { get; init; }

    /// <summary>The scope.</summary>
    public ScopeId Scope => Views.Scope;

    /// <summary>How far a line of the access table lets the person go with a target; null for not at all.</summary>
    public Granted? Reach(AccessLine line, AccessTarget target) => Granted.Find(User.In(Scope), line, target);

    /// <summary>A parameter, trimmed; null when it is missing or blank.</summary>
    public string? Parameter(string name) => Parameters.GetValueOrDefault(name)?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>A parameter that is a day; null when it is missing or none.</summary>
    public DateOnly? Day(string name) =>
        DateOnly.TryParseExact(Parameter(name), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;
}
