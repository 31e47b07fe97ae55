using TeacherNet.Web.Hosting;
using TeacherNet.Web.Identity;

namespace TeacherNet.Web.Demo;

/// <summary>Fills the data directory for a demonstration and tells the accounts.</summary>
internal static class DemoStart
{
    /// <summary>Seeds what is missing; the accounts to print once the server answers.</summary>
    /// <exception cref="StartException">The files to import are not there.</exception>
    public static async Task<DemoSheet> PrepareAsync(IServiceProvider services, NodeSettings settings, CancellationToken cancel)
    {
        var password = await DemoPassword.OfAsync(settings, cancel);
        var seed = new DemoSeed(
            services.GetRequiredService<Node>(), services.GetRequiredService<Credentials>(), new Said(text => Console.Error.WriteLine($"演示数据 demo data: {text}")));
        return new(await seed.RunAsync(password, cancel), password);
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
