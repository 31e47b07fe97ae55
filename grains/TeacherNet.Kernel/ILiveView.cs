using System.Collections.Immutable;

namespace TeacherNet.Kernel;

/// <summary>A view that people watch: it also renders a small document for an audience.</summary>
/// <typeparam name="TState">The view's state.</typeparam>
public interface ILiveView<TState> : IView<TState> where TState : class
{
    /// <summary>
    /// The document for an audience (empty for the view's only one), or null when there is no such audience.
    /// Everyone in the audience may see all of it. Unchanged branches should be the same objects as before.
    /// </summary>
    static abstract LiveNode? Render(TState state, string audience);
}

/// <summary>A live document's node. Documents hold no null, and no array but of scalars.</summary>
public abstract record LiveNode
{
    private LiveNode()
    {
    }

    /// <summary>Text.</summary>
    public sealed record Text(string Value) : LiveNode;

    /// <summary>A number.</summary>
    public sealed record Number(decimal Value) : LiveNode;

    /// <summary>True or false.</summary>
    public sealed record Flag(bool Value) : LiveNode;

    /// <summary>An array of texts, such as an explicit order of keys; compared by content.</summary>
    public sealed record Texts(ImmutableArray<string> Values) : LiveNode
    {
        /// <inheritdoc/>
        public bool Equals(Texts? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => Values.Length;
    }

    /// <summary>An object; branches are compared by reference first.</summary>
    public sealed record Map(ImmutableSortedDictionary<string, LiveNode> Members) : LiveNode
    {
        /// <inheritdoc/>
        public bool Equals(Map? other) =>
            ReferenceEquals(this, other) || (other is not null && Members.Count == other.Members.Count
                && Members.All(m => other.Members.TryGetValue(m.Key, out var value) && m.Value.Equals(value)));

        /// <inheritdoc/>
        public override int GetHashCode() => Members.Count;
    }

    /// <summary>An object of these members.</summary>
    public static Map Object(params ReadOnlySpan<(string Key, LiveNode Value)> members)
    {
        var builder = ImmutableSortedDictionary.CreateBuilder<string, LiveNode>(StringComparer.Ordinal);
        foreach (var (key, value) in members)
            builder[key] = value;
        return new(builder.ToImmutable());
    }

    /// <summary>Text is a node.</summary>
    public static implicit operator LiveNode(string value) => new Text(value);

    /// <summary>A number is a node.</summary>
    public static implicit operator LiveNode(decimal value) => new Number(value);

    /// <summary>A number is a node.</summary>
    public static implicit operator LiveNode(int value) => new Number(value);

    /// <summary>True or false is a node.</summary>
    public static implicit operator LiveNode(bool value) => new Flag(value);
}
