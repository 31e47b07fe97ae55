using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeacherNet.Kernel;

/// <summary>A person's key in the key store. Random; the same for one human being in every region.</summary>
public readonly record struct PersonId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>
/// A personal value, sealed under its person's own key before it enters a command. Grains store and compare it
/// and cannot read it; deleting the key erases it everywhere. Equal values of one person are equal when sealed.
/// </summary>
/// <typeparam name="T">What is inside once opened.</typeparam>
/// <param name="Person">Whose key seals it.</param>
/// <param name="Sealed">Nonce, ciphertext and tag in base64.</param>
[JsonConverter(typeof(ProtectedJson))]
public sealed record Protected<T>(PersonId Person, string Sealed);

/// <summary>Writes a protected value as one string: person, colon, sealed bytes.</summary>
public sealed class ProtectedJson : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Protected<>);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Converter<T> : JsonConverter<Protected<T>>
    {
        public override Protected<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString()?.Split(':') is [var person, var sealedText] && Guid.TryParse(person, out var id)
                ? new(new(id), sealedText)
                : throw new JsonException("A protected value is PERSON:SEALED.");

        public override void Write(Utf8JsonWriter writer, Protected<T> value, JsonSerializerOptions options) =>
            writer.WriteStringValue($"{value.Person}:{value.Sealed}");
    }
}

/// <summary>Opens sealed values where a view folds names; null when the person was erased.</summary>
public interface IReveal
{
    /// <summary>The text inside, or null when the person's key is gone.</summary>
    string? Open(Protected<string> value);
}
