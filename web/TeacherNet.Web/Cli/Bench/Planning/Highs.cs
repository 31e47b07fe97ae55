using System.Globalization;
using TeacherNet.Planning.Files;
using TeacherNet.Planning.Instances;

namespace TeacherNet.Web.Cli.Bench.Planning;

/// <summary>HiGHS as WebAssembly in Node, installed on the spot.</summary>
internal sealed class Highs
{
    private readonly string directory;

    private Highs(string directory) => this.directory = directory;

    /// <summary>What one level took.</summary>
    /// <param name="Value">Null when the time was up before it was proven.</param>
    public sealed record Solved(double Seconds, long? Value);

    /// <summary>Null when Node or the package cannot be had; <paramref name="output"/> then says what is missing.</summary>
    public static async Task<Highs?> InstallAsync(string directory, TextWriter output, CancellationToken cancel)
    {
        foreach (var name in (string[])["package.json", "package-lock.json", "highs.mjs"]) Outside.Unpack(name, directory);
        if (await Outside.RunAsync("npm", ["ci", "--silent"], directory, output, cancel) is not null) return new(directory);
        await output.WriteLineAsync("HiGHS is left out: install Node 22 or later, with access to its packages");
        return null;
    }

    /// <summary>Solves each level with those before it held at what was reached.</summary>
    public async Task<IReadOnlyList<Solved>> SolveAsync(Instance instance, IReadOnlyList<long> levels, int secondsALevel, TextWriter output, CancellationToken cancel)
    {
        List<Solved> solved = [];
        for (var level = 0; level < levels.Count; level++)
        {
            long constant;
            await using (var text = File.CreateText(Path.Combine(directory, "level.lp")))
                constant = LinearTextWriter.Write(instance, level, levels, text);
            string[] arguments = ["highs.mjs", secondsALevel.ToString(CultureInfo.InvariantCulture), "level.lp"];
            var words = (await Outside.RunAsync("node", arguments, directory, output, cancel))?.Split(' ') ?? throw new InvalidOperationException("HiGHS failed.");
            long? value = words[1] == "Optimal" ? long.Parse(words[2], CultureInfo.InvariantCulture) + constant : null;
            solved.Add(new(double.Parse(words[0], CultureInfo.InvariantCulture), value));
        }

        return solved;
    }
}
