using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using TeacherNet.Engine.Storage;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Privacy;

/// <summary>
/// Person keys, wrapped by the key-encryption key. Deleting a person's key erases every value sealed under it,
/// wherever the journal has been copied to.
/// </summary>
/// <param name="side">Where wrapped keys and the blind index are kept.</param>
/// <param name="keyEncryptionKey">32 bytes from a file or secret store, never from the database.</param>
public sealed class PersonVault(ISideStore side, ReadOnlyMemory<byte> keyEncryptionKey) : IReveal, IBlobSeal
{
    private const string Keys = "person-key";
    private readonly ConcurrentDictionary<PersonId, byte[]> opened = new();
    private readonly byte[] indexKey = HMACSHA256.HashData(keyEncryptionKey.Span, "teachernet blind index"u8);
    private readonly byte[] blobKey = HMACSHA256.HashData(keyEncryptionKey.Span, "teachernet blobs"u8);

    /// <summary>Opens every stored key once, so that folding does not ask for each.</summary>
    /// <exception cref="CryptographicException">The stored keys are wrapped by another key-encryption key.</exception>
    public async Task LoadAsync(CancellationToken cancel)
    {
        await foreach (var row in side.ListAsync(Keys, "", cancel))
            opened[new(Guid.ParseExact(row.Key, "N"))] = Unwrap(row.Value);
    }

    /// <summary>Makes and stores keys for new people, durably, all together.</summary>
    public async Task AdmitAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancel)
    {
        while (people.Distinct().Where(p => !opened.ContainsKey(p)).Select(p => (Person: p, Key: RandomNumberGenerator.GetBytes(Aead.KeyBytes))).ToList() is { Count: > 0 } fresh)
        {
            if (await side.WriteAsync([.. fresh.Select(f => new SideWrite(Keys, f.Person.ToString(), Aead.SealRandom(keyEncryptionKey.Span, f.Key), 0))], cancel))
            {
                foreach (var (person, key) in fresh)
                    opened[person] = key;
                return;
            }
            // Another node admitted one of them first: its key is the person's.
            foreach (var row in await side.GetManyAsync(Keys, [.. fresh.Select(f => f.Person.ToString())], cancel))
                opened[new(Guid.ParseExact(row.Key, "N"))] = Unwrap(row.Value);
        }
    }

    /// <summary>Deletes a person's key, once the list has it. What it sealed can never be opened again.</summary>
    /// <returns>False when the person had no key.</returns>
    public async Task<bool> EraseAsync(PersonId person, IErasureList erased, CancellationToken cancel)
    {
        if (await side.GetAsync(Keys, person.ToString(), cancel) is not { } row)
            return false;
        await erased.AddAsync(new(person, Convert.ToHexStringLower(SHA256.HashData(row.Value))), cancel);
        await side.WriteAsync([new(Keys, person.ToString(), null)], cancel);
        opened.TryRemove(person, out _);
        return true;
    }

    /// <summary>Deletes every key on the list that a restored backup brought back. A key a person was given since stays.</summary>
    /// <returns>Whose keys were deleted.</returns>
    public static async Task<ImmutableArray<PersonId>> EraseAgainAsync(ISideStore side, IErasureList erased, CancellationToken cancel)
    {
        var list = await erased.ReadAsync(cancel);
        var keys = (await side.GetManyAsync(Keys, [.. list.Select(e => e.Person.ToString()).Distinct()], cancel)).ToDictionary(r => r.Key, r => Convert.ToHexStringLower(SHA256.HashData(r.Value)));
        ImmutableArray<PersonId> back = [.. list.Where(e => keys.GetValueOrDefault(e.Person.ToString()) == e.KeyDigest).Select(e => e.Person)];
        await side.WriteAsync([.. back.Select(p => new SideWrite(Keys, p.ToString(), null))], cancel);
        return back;
    }

    /// <summary>
    /// Seals a value. The nonce is derived from key and value, so equal values of one person seal equally
    /// (a repeated command is recognised) and different values never share a nonce.
    /// </summary>
    /// <exception cref="InvalidOperationException">The person was not admitted, or was erased.</exception>
    public Protected<string> Seal(PersonId person, string value)
    {
        var key = KeyOf(person) ?? throw new InvalidOperationException($"Person {person} has no key.");
        var plain = Encoding.UTF8.GetBytes(value);
        return new(person, Convert.ToBase64String(Aead.Seal(key, HMACSHA256.HashData(key, plain), plain)));
    }

    /// <inheritdoc/>
    public string? Open(Protected<string> value) =>
        KeyOf(value.Person) is { } key && Aead.Open(key, Convert.FromBase64String(value.Sealed)) is { } plain ? Encoding.UTF8.GetString(plain) : null;

    /// <summary>The blind index of a value: HMAC under a key of its own, so equal values are found and none can be read.</summary>
    public string BlindIndex(string purpose, string value) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(indexKey, Encoding.UTF8.GetBytes($"{purpose}\n{value}")));

    /// <summary>An authenticator of a value, HMAC-SHA256 under a key derived for the purpose alone: 32 bytes that nobody without the key file can make.</summary>
    public byte[] Authenticator(string purpose, ReadOnlySpan<byte> value) =>
        HMACSHA256.HashData(HMACSHA256.HashData(keyEncryptionKey.Span, Encoding.UTF8.GetBytes($"teachernet {purpose}")), value);

    /// <inheritdoc/>
    public byte[] Seal(ReadOnlySpan<byte> blob) => Aead.SealRandom(blobKey, blob);

    /// <inheritdoc/>
    public byte[]? Open(ReadOnlySpan<byte> sealedBlob) => Aead.Open(blobKey, sealedBlob);

    private byte[]? KeyOf(PersonId person)
    {
        if (opened.TryGetValue(person, out var known))
            return known;
        // Another node may have admitted the person; a miss is rare, so the fold may wait for it.
        var row = side.GetAsync(Keys, person.ToString(), CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return row is null ? null : opened.GetOrAdd(person, Unwrap(row.Value));
    }

    private byte[] Unwrap(byte[] wrapped) =>
        Aead.Open(keyEncryptionKey.Span, wrapped) ?? throw new CryptographicException("A person key does not open: the key file is not the one this database was written with.");
}
