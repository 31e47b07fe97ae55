using System.Text.Json;
using TeacherNet.Planning.Files;
using TeacherNet.Planning.Instances;

namespace TeacherNet.Planning.Tests;

/// <summary>The shared instances and what another solver proved of them.</summary>
internal static class Plans
{
    public static Instance Read(string name) => InstanceReader.Read(File.ReadAllBytes(PathOf(name)));

    public static long[] Optimum(string name) =>
        JsonSerializer.Deserialize<Dictionary<string, long[]>>(File.ReadAllBytes(PathOf("optimum")))![name];

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "plans", name + ".json");
}
