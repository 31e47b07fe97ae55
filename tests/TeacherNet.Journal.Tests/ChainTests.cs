using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using TeacherNet.Engine.Journals;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests;

public sealed class ChainTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 300)]
    [InlineData(40, 300)]
    [InlineData(3, 4_090)]
    [InlineData(3, 4_096)]
    [InlineData(2, 1_000_000)]
    public void The_digest_is_SHA_256_over_length_prefixed_fields(int count, int size)
    {
        var commit = Commit(Teacher(new string('k', 900)), 0, [.. Enumerable.Range(0, count).Select(n => new string((char)('a' + (n % 26)), size))]) with { Actor = new string('专', 2_000) };
        var events = commit.Stamp(5);

        var digest = Chain.Digest(commit.Scope, commit.Command, commit.Actor, commit.Target, commit.BodyDigest.AsSpan(), 77, events.AsSpan());

        var plain = new MemoryStream();
        void Bytes(byte[] field)
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, field.Length);
            plain.Write(length);
            plain.Write(field);
        }
        void Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));
        void Number(long number)
        {
            var bytes = new byte[8];
            BinaryPrimitives.WriteInt64BigEndian(bytes, number);
            Bytes(bytes);
        }
        Text("region/datong");
        Bytes(commit.Command.Value.ToByteArray(bigEndian: true));
        Text(commit.Actor);
        Text("teacher");
        Text(commit.Target.Key);
        Bytes([.. commit.BodyDigest]);
        Number(77);
        foreach (var e in events)
        {
            Text("teacher");
            Text(e.Grain.Key);
            Number(e.Version);
            Text("training-logged");
            Number(1);
            Bytes(e.Encoded.Body.ToArray());
        }
        Assert.Equal(SHA256.HashData(plain.ToArray()), digest);
    }
}
