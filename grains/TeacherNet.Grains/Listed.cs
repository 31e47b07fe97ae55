using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TeacherNet.Grains;

/// <summary>An immutable list that is equal to another by content, so that records holding lists compare as a whole.</summary>
[CollectionBuilder(typeof(Listed), nameof(Listed.Of))]
[JsonConverter(typeof(ListedJson))]
public sealed class Listed<T> : IReadOnlyList<T>, IEquatable<Listed<T>>
{
    private readonly ImmutableArray<T> items;

    internal Listed(ImmutableArray<T> items) => this.items = items;

    /// <summary>The empty list.</summary>
    public static Listed<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public bool Equals(Listed<T>? other) => other is not null && items.SequenceEqual(other.items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Listed<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", items)}]";
}

/// <summary>Builds lists from collection expressions.</summary>
public static class Listed
{
    /// <summary>A list of these items.</summary>
    public static Listed<T> Of<T>(ReadOnlySpan<T> items) => items.IsEmpty ? Listed<T>.Empty : new([.. items]);
}

/// <summary>Writes a <see cref="Listed{T}"/> as a JSON array; the item type must be known to the options' resolver.</summary>
public sealed class ListedJson : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Listed<>);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Converter<T> : JsonConverter<Listed<T>>
    {
        public override Listed<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("A list is an array.");
            var item = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
            var items = ImmutableArray.CreateBuilder<T>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                items.Add(JsonSerializer.Deserialize(ref reader, item)!);
            return items.Count == 0 ? Listed<T>.Empty : new(items.ToImmutable());
        }

        public override void Write(Utf8JsonWriter writer, Listed<T> value, JsonSerializerOptions options)
        {
            var item = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
            writer.WriteStartArray();
            foreach (var each in value)
                JsonSerializer.Serialize(writer, each, item);
            writer.WriteEndArray();
        }
    }
}
