using System.Collections.Immutable;

namespace TeacherNet.Kernel;

/// <summary>A business "no": a value, never an exception.</summary>
/// <param name="Code">Stable: <c>rotation.teacher-exempt</c>.</param>
/// <param name="Rule">The policy rule behind it, such as <c>R3</c>; null when none is.</param>
/// <param name="Fields">The command's fields it concerns, in camel case; may be empty.</param>
/// <param name="Facts">Values for the text people read (numbers, codes, dates); never another person's reasons.</param>
public sealed record Refusal(string Code, string? Rule, ImmutableArray<string> Fields, ImmutableDictionary<string, string> Facts)
{
    /// <summary>A refusal with a code and the fields it concerns.</summary>
    public static Refusal Because(string code, params ReadOnlySpan<string> fields) =>
        new(code, null, [.. fields], ImmutableDictionary<string, string>.Empty);

    /// <summary>The same refusal with a fact for its text.</summary>
    public Refusal Given(string name, string value) => this with { Facts = Facts.SetItem(name, value) };

    /// <summary>The same refusal, naming the policy rule behind it.</summary>
    public Refusal Under(string rule) => this with { Rule = rule };
}
