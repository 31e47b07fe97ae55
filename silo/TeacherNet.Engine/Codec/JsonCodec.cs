using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Codec;

/// <summary>
/// Turns commands and events into bytes under their stored names, and events back. Property names are in camel case,
/// what is null is left out, and text other than JSON's own marks stands as it is.
/// </summary>
public sealed class JsonCodec
{
    private const int FieldBuffer = 2048;
    private readonly FrozenDictionary<Type, (StoredAsAttribute Name, JsonTypeInfo Json)> byType;
    private readonly FrozenDictionary<(string, int), JsonTypeInfo> byName;

    /// <summary>A codec of these types.</summary>
    /// <param name="stored">Types and their stored names.</param>
    /// <param name="resolver">Source-generated JSON of all of them.</param>
    /// <exception cref="ArgumentException">A type has no JSON, or two types share a name and version.</exception>
    public JsonCodec(IEnumerable<KeyValuePair<Type, StoredAsAttribute>> stored, IJsonTypeInfoResolver resolver)
    {
        // The encoder keeps the contexts' generated writers out: each knows only its own context's types, and converters ask for others.
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = resolver,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        byType = stored.ToFrozenDictionary(
            s => s.Key,
            s => (s.Value, options.TryGetTypeInfo(s.Key, out var json) ? json : throw new ArgumentException($"{s.Key} is stored as {s.Value.Name} but has no JSON.", nameof(resolver))));
        byName = byType.Values.ToFrozenDictionary(s => (s.Name.Name, s.Name.Version), s => s.Json);
    }

    /// <summary>An event's bytes.</summary>
    public EncodedEvent Encode(IEvent fact) => EncodeAny(fact);

    /// <summary>A command's bytes under its name: what its digest covers and what crosses between nodes.</summary>
    public EncodedEvent Encode(ICommand command) => EncodeAny(command);

    /// <summary>The event inside, in its latest shape.</summary>
    /// <exception cref="UnknownEventException">No such name and version, or bytes that do not fit it.</exception>
    public IEvent DecodeEvent(EncodedEvent encoded)
    {
        var fact = (IEvent)Decode(encoded);
        while (fact is IFormer former)
            fact = former.Next;
        return fact;
    }

    /// <summary>The command inside.</summary>
    /// <exception cref="UnknownEventException">No such name and version, or bytes that do not fit it.</exception>
    public ICommand DecodeCommand(EncodedEvent encoded) => (ICommand)Decode(encoded);

    /// <summary>SHA-256 over the encoded commands, each with its name.</summary>
    public ImmutableArray<byte> Digest(params ReadOnlySpan<ICommand> commands)
    {
        var hash = new FieldHash(stackalloc byte[FieldBuffer]);
        foreach (var command in commands)
            Add(ref hash, command);
        return ImmutableCollectionsMarshal.AsImmutableArray(hash.Finish());
    }

    /// <summary>SHA-256 over the encoded orders of a batch, each with its grain and its command's name.</summary>
    public ImmutableArray<byte> Digest(ImmutableArray<Order> orders)
    {
        var hash = new FieldHash(stackalloc byte[FieldBuffer]);
        foreach (var order in orders)
        {
            hash.Add(order.Grain.Scope.Value);
            hash.Add(order.Grain.Kind);
            hash.Add(order.Grain.Key);
            Add(ref hash, order.Command);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(hash.Finish());
    }

    private void Add(ref FieldHash hash, ICommand command)
    {
        var (name, json) = byType[command.GetType()];
        hash.Add(name.Name);
        hash.Add(name.Version);
        hash.Add(JsonBuffer.Write(command, json));
    }

    private EncodedEvent EncodeAny(object message)
    {
        var (name, json) = byType[message.GetType()];
        return new(name.Name, name.Version, JsonBuffer.Write(message, json).ToArray());
    }

    private object Decode(EncodedEvent encoded)
    {
        if (!byName.TryGetValue((encoded.Name, encoded.Version), out var json))
            throw new UnknownEventException(encoded.Name, encoded.Version, null);
        try
        {
            return JsonSerializer.Deserialize(encoded.Body.Span, json) ?? throw new UnknownEventException(encoded.Name, encoded.Version, null);
        }
        catch (JsonException broken)
        {
            throw new UnknownEventException(encoded.Name, encoded.Version, broken);
        }
    }
}

/// <summary>A stored event this program does not know or cannot read; its scope is not served until a program that can is started.</summary>
public sealed class UnknownEventException(string name, int version, Exception? inner)
    : Exception($"The journal holds '{name}' version {version}, which this program cannot read. Start the release that wrote it, or a later one.", inner);
