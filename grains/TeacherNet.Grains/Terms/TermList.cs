using TeacherNet.Kernel;

namespace TeacherNet.Grains.Terms;

/// <summary>The terms of a region's moved teachers.</summary>
public sealed class TermList
{
    /// <summary>Terms by key.</summary>
    public Dictionary<string, Term.Begun> Terms { get; set; } = [];

    /// <summary>The term with this key, or none.</summary>
    public Term.Begun? Find(string key) => Terms.GetValueOrDefault(key);

    /// <summary>Terms with their keys, the latest first.</summary>
    public IEnumerable<KeyValuePair<string, Term.Begun>> InOrder() =>
        Terms.OrderByDescending(t => t.Value.Order.Order.Effective).ThenBy(t => t.Value.Order.Order.Teacher, StringComparer.Ordinal).ThenBy(t => t.Key, StringComparer.Ordinal);

    /// <summary>Rooms of a school that somebody has by a term that, as far as known, lasts on a day.</summary>
    public IEnumerable<KeyValuePair<string, Term.Begun>> Living(string school, DateOnly day) =>
        Terms.Where(t => t.Value.Room is not null && t.Value.Order.Order.To.School == school && !((t.Value.Ending?.LastDay ?? t.Value.Order.Order.PlannedEnd) < day));
}

/// <summary>Terms as lists show them; free text stays sealed until the web edge.</summary>
public sealed class TermsView : IView<TermList>
{
    /// <inheritdoc/>
    public static string Name => "terms";

    /// <inheritdoc/>
    public static int Version => 1;

    /// <inheritdoc/>
    public static TermList Create(ScopeId scope) => new();

    /// <inheritdoc/>
    public static void Apply(TermList state, Recorded recorded, IReveal reveal)
    {
        if (recorded.Event is TermEvent fact)
            state.Terms[recorded.Grain.Key] = Next(state.Find(recorded.Grain.Key), fact);
    }

    internal static Term.Begun Next(Term.Begun? term, TermEvent fact) => (Term.Begun)TermGrain.Evolve((Term?)term ?? TermGrain.Initial, fact);
}
