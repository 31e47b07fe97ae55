using System.Security.Cryptography;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Demo;

/// <summary>The password all accounts of a demonstration share: as the environment names it, else drawn once for a data directory.</summary>
internal static class DemoPassword
{
    private const string Variable = "TEACHERNET_DEMO_PASSWORD";

    /// <summary>The password of a data directory's demonstration, drawn now when there is none. Kept beside the key, so that no two demonstrations share it.</summary>
    public static async Task<string> OfAsync(NodeSettings settings, CancellationToken cancel)
    {
        if (Given() is { } given)
            return given;
        var file = FileIn(settings);
        if (File.Exists(file))
            return (await File.ReadAllTextAsync(file, cancel)).Trim();
        var drawn = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 10);
        await File.WriteAllTextAsync(file, drawn, cancel);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return drawn;
    }

    /// <summary>The password of the first of these data directories that has a demonstration; null when none has.</summary>
    public static async Task<string?> FindAsync(IEnumerable<string> directories, CancellationToken cancel)
    {
        if (Given() is { } given)
            return given;
        var file = directories.Select(d => FileIn(new() { DataDirectory = d })).FirstOrDefault(File.Exists);
        return file is null ? null : (await File.ReadAllTextAsync(file, cancel)).Trim();
    }

    private static string? Given() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : null;

    private static string FileIn(NodeSettings settings) => Path.Combine(Path.GetDirectoryName(settings.KeyPath)!, "demo-password");
}
