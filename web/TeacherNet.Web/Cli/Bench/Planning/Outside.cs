using System.ComponentModel;
using System.Diagnostics;

namespace TeacherNet.Web.Cli.Bench.Planning;

/// <summary>Programs of others beside which the planner is measured.</summary>
internal static class Outside
{
    /// <summary>Writes a file that travels with the program into a directory.</summary>
    public static string Unpack(string name, string directory)
    {
        var path = Path.Combine(directory, name);
        using var file = File.Create(path);
        using var stored = typeof(Outside).Assembly.GetManifestResourceStream($"bench/{name}")!;
        stored.CopyTo(file);
        return path;
    }

    /// <summary>Runs a program and returns what it printed.</summary>
    /// <returns>Null when it is missing or failed; its complaint goes to <paramref name="output"/>.</returns>
    public static async Task<string?> RunAsync(string program, IEnumerable<string> arguments, string directory, TextWriter output, CancellationToken cancel)
    {
        using var process = new Process
        {
            StartInfo = new(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        try
        {
            process.Start();
        }
        catch (Win32Exception missing)
        {
            await output.WriteLineAsync($"{program}: {missing.Message}");
            return null;
        }

        try
        {
            var complaint = process.StandardError.ReadToEndAsync(cancel);
            var printed = await process.StandardOutput.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            if (process.ExitCode == 0) return printed;
            await output.WriteLineAsync($"{program}: {(await complaint).Split('\n')[0]}");
            return null;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
