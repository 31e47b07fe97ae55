using System.Buffers;
using System.Text.Json;
using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Model;
using TeacherNet.Planning.Proofs;

namespace TeacherNet.Planning.Files;

/// <summary>Writes <c>teachernet-plan/1</c> plans.</summary>
/// <remarks>A search is written as the list of its nodes, each split before its lower and then its upper part.</remarks>
public static class PlanWriter
{
    /// <summary>The plan as UTF-8 JSON.</summary>
    public static ReadOnlyMemory<byte> Write(Instance instance, Plan plan, double seconds)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("format", InstanceReader.Format);
        json.WriteStartArray("moves");
        for (var t = 0; t < plan.Taken.Count; t++)
        {
            if (plan.Taken[t] < 0) continue;
            var teacher = instance.Teachers[t];
            json.WriteStartObject();
            json.WriteString("teacher", teacher.Id);
            json.WriteString("post", instance.Posts[teacher.Options[plan.Taken[t]].Post].Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Numbers(json, "levels", plan.Levels);
        Numbers(json, "bounds", plan.Bounds);
        json.WriteStartObject("proof");
        json.WriteStartArray("levels");
        foreach (var proof in plan.Proofs) Level(json, proof);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteNumber("seconds", seconds);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void Level(Utf8JsonWriter json, LevelProof proof)
    {
        json.WriteStartObject();
        Priced(json, proof.Prices);
        if (proof.Tree is { } tree)
        {
            json.WriteStartArray("tree");
            var open = new Stack<Branch>([tree]);
            while (open.TryPop(out var branch)) Node(json, branch, open);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Node(Utf8JsonWriter json, Branch branch, Stack<Branch> open)
    {
        json.WriteStartObject();
        if (branch.Parts.Count == 0)
        {
            Priced(json, branch.Prices!);
            if (branch.Conflict) json.WriteBoolean("conflict", true);
        }
        else
        {
            var ((low, below), (high, above)) = (branch.Parts[0], branch.Parts[1]);
            json.WriteNumber(low.OfRow ? "row" : "column", low.Index);
            Range(json, "low", low);
            Range(json, "high", high);
            open.Push(above);
            open.Push(below);
        }

        json.WriteEndObject();
    }

    private static void Range(Utf8JsonWriter json, string name, Cut cut) => Numbers(json, name, [cut.Low, cut.High]);

    private static void Priced(Utf8JsonWriter json, Prices prices)
    {
        Numbers(json, "rows", prices.Row.Select(r => (long)r));
        Numbers(json, "prices", prices.Price);
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
