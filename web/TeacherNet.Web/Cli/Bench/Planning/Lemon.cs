using System.Globalization;
using System.Runtime.InteropServices;
using TeacherNet.Planning.Network;

namespace TeacherNet.Web.Cli.Bench.Planning;

/// <summary>LEMON's network simplex in C++, compiled on the spot.</summary>
internal sealed class Lemon
{
    private readonly string directory;

    private Lemon(string directory) => this.directory = directory;

    /// <summary>Null when there is no compiler or no LEMON; <paramref name="output"/> then says how to get them.</summary>
    public static async Task<Lemon?> CompileAsync(string directory, TextWriter output, CancellationToken cancel)
    {
        string[] arguments = ["-O3", "-o", "lemon", Outside.Unpack("lemon.cpp", directory)];
        if (await Outside.RunAsync("g++", arguments, directory, output, cancel) is not null) return new(directory);
        await output.WriteLineAsync("LEMON is left out: apt-get install g++ liblemon-dev");
        return null;
    }

    /// <summary>Seconds inside LEMON, reading the graph not counted, and the least cost.</summary>
    public async Task<(double Seconds, long Cost)> SolveAsync(Circulation graph, TextWriter output, CancellationToken cancel)
    {
        await using (var file = File.Create(Path.Combine(directory, "graph")))
            foreach (var numbers in (int[][])[[graph.Nodes, graph.Arcs], graph.Source, graph.Target, graph.Capacity, graph.Cost])
                file.Write(MemoryMarshal.AsBytes(numbers.AsSpan()));
        var printed = await Outside.RunAsync(Path.Combine(directory, "lemon"), ["graph"], directory, output, cancel)
            ?? throw new InvalidOperationException("LEMON found no circulation.");
        var words = printed.Split(' ');
        return (double.Parse(words[0], CultureInfo.InvariantCulture), long.Parse(words[1], CultureInfo.InvariantCulture));
    }
}
