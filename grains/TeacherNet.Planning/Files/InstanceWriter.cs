using System.Buffers;
using System.Text.Json;
using TeacherNet.Planning.Instances;

namespace TeacherNet.Planning.Files;

/// <summary>Writes <c>teachernet-plan/1</c> instances.</summary>
public static class InstanceWriter
{
    /// <summary>The instance as UTF-8 JSON, which <see cref="InstanceReader"/> reads back as it is.</summary>
    public static ReadOnlyMemory<byte> Write(Instance instance)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("format", InstanceReader.Format);
        Each(json, "schools", instance.Schools, s =>
        {
            json.WriteString("id", s.Id);
            json.WriteString("place", s.Place);
            json.WriteNumber("maxOut", s.MaxOut);
            json.WriteNumber("maxIn", s.MaxIn);
        });
        Each(json, "posts", instance.Posts, p =>
        {
            json.WriteString("id", p.Id);
            json.WriteNumber("school", p.School);
            json.WriteNumber("staffed", p.Staffed);
            json.WriteNumber("floor", p.Floor);
            json.WriteNumber("target", p.Target);
            json.WriteNumber("max", p.Max);
            json.WriteNumber("weight", p.Weight);
        });
        Each(json, "teachers", instance.Teachers, t => Teacher(json, t));
        json.WriteStartArray("together");
        foreach (var pair in instance.Together)
        {
            json.WriteStartArray();
            json.WriteNumberValue(pair.First);
            json.WriteNumberValue(pair.Second);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        Each(json, "locks", instance.Locks, l =>
        {
            json.WriteNumber("teacher", l.Teacher);
            if (l.Post is { } post) json.WriteNumber("post", post);
            else json.WriteBoolean("stay", true);
        });
        Each(json, "limits", instance.Limits, l => Limit(json, l));
        if (instance.Baseline is { } baseline)
            Each(json, "baseline", baseline, b =>
            {
                json.WriteNumber("teacher", b.Teacher);
                json.WriteNumber("post", b.Post);
            });
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void Teacher(Utf8JsonWriter json, Teacher teacher)
    {
        json.WriteString("id", teacher.Id);
        json.WriteNumber("post", teacher.Post);
        json.WriteString("standing", teacher.Standing switch
        {
            Standing.Duty => "duty",
            Standing.Eligible => "eligible",
            Standing.Volunteer => "volunteer",
            _ => "fixed",
        });
        Tags(json, "tags", teacher.Tags);
        Each(json, "options", teacher.Options, o =>
        {
            json.WriteNumber("post", o.Post);
            json.WriteNumber("wish", o.Wish);
            json.WriteNumber("km", o.Km);
        });
    }

    private static void Limit(Utf8JsonWriter json, Limit limit)
    {
        json.WriteString("id", limit.Id);
        Tags(json, "tags", limit.Tags);
        End(json, "from", limit.From);
        End(json, "to", limit.To);
        if (limit.AtLeast is { } least) json.WriteNumber("atLeast", least);
        if (limit.AtMost is { } most) json.WriteNumber("atMost", most);
        if (limit.Share is { } share)
        {
            json.WriteStartObject("share");
            json.WriteNumber("n", share.N);
            json.WriteNumber("d", share.D);
            Tags(json, "of", share.Of);
            json.WriteEndObject();
        }

        if (limit.Hard) json.WriteString("level", "hard");
        else json.WriteNumber("level", 1);
    }

    private static void End(Utf8JsonWriter json, string name, Whereabouts? where)
    {
        if (where is null) return;
        json.WriteStartObject(name);
        if (where.School is { } school) json.WriteNumber("school", school);
        else json.WriteString("place", where.Place);
        json.WriteEndObject();
    }

    private static void Tags(Utf8JsonWriter json, string name, IReadOnlyList<string> tags)
    {
        json.WriteStartArray(name);
        foreach (var tag in tags) json.WriteStringValue(tag);
        json.WriteEndArray();
    }

    private static void Each<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> entries, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            write(entry);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
