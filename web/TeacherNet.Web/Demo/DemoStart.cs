using System.Security.Cryptography;
using TeacherNet.Web.Hosting;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Demo;

/// <summary>Fills the data directory for a demonstration and tells the accounts.</summary>
internal static class DemoStart
{
    private const string Variable = "TEACHERNET_DEMO_PASSWORD";

    /// <summary>Seeds what is missing; the accounts to print once the server answers.</summary>
    /// <exception cref="StartException">The files to import are not there.</exception>
    public static async Task<DemoSheet> PrepareAsync(IServiceProvider services, NodeSettings settings, CancellationToken cancel)
    {
        var password = await PasswordAsync(settings, cancel);
        var seed = new DemoSeed(
            services.GetRequiredService<Node>(), services.GetRequiredService<Credentials>(), new Said(text => Console.Error.WriteLine($"演示数据 demo data: {text}")));
        return new(await seed.RunAsync(password, cancel), password);
    }

    // Drawn once for a data directory and kept beside the key, so that no two demonstrations share a password.
    private static async Task<string> PasswordAsync(NodeSettings settings, CancellationToken cancel)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return given;
        var file = Path.Combine(Path.GetDirectoryName(settings.KeyPath)!, "demo-password");
        if (File.Exists(file))
            return (await File.ReadAllTextAsync(file, cancel)).Trim();
        var drawn = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 10);
        await File.WriteAllTextAsync(file, drawn, cancel);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return drawn;
    }

    private sealed class Said(Action<string> say) : IProgress<string>
    {
        public void Report(string value) => say(value);
    }
}

/// <summary>The accounts of a demonstration.</summary>
internal sealed record DemoSheet(IReadOnlyList<DemoAccount> Accounts, string Password)
{
    /// <summary>Prints address, accounts and password.</summary>
    public void Print(TextWriter to, string address)
    {
        to.WriteLine();
        to.WriteLine($"  {address}");
        to.WriteLine($"  密码 password: {Password}");
        foreach (var account in Accounts)
            to.WriteLine($"  {account.Login,-14}{account.Label}");
        to.WriteLine();
    }
}
