using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TeacherNet.Web.Tests.Hosting;

/// <summary>The program itself, in a process of its own over a data directory, that a test may stop or kill.</summary>
internal sealed class ChildHost : IAsyncDisposable
{
    public const string Password = "child-host-password";
    private readonly StringBuilder said = new();
    private readonly string[] serving;
    private Process? process;

    private ChildHost(DirectoryInfo directory, string url, string[] serving) => (Directory, Url, this.serving) = (directory, url, serving);

    public DirectoryInfo Directory { get; }

    public string Data => Path.Combine(Directory.FullName, "data");

    public string Url { get; }

    public bool IsRunning => process is { HasExited: false };

    /// <summary>Everything the processes wrote to their outputs.</summary>
    public string Said
    {
        get
        {
            lock (said)
                return said.ToString();
        }
    }

    /// <summary>A server with the demonstration data, or with what it is told to serve.</summary>
    public static ChildHost Prepare(params string[] serving) => new(
        System.IO.Directory.CreateTempSubdirectory("teachernet-child-"), $"http://127.0.0.1:{FreePort()}", serving is [] ? ["--demo"] : serving);

    /// <summary>Starts the server and waits until it is ready.</summary>
    public async Task StartAsync(CancellationToken cancel)
    {
        process = Start(["serve", .. serving, "--data", Data, "--urls", Url]);
        using var client = new HttpClient();
        while (true)
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The host ended with {process.ExitCode}:\n{Said}");
            try
            {
                if ((await client.GetAsync($"{Url}/health/ready", cancel)).StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(100, cancel);
        }
    }

    /// <summary>Runs a verb to its end; its exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancel, params string[] arguments)
    {
        using var verb = Start(arguments);
        await verb.WaitForExitAsync(cancel);
        return verb.ExitCode;
    }

    /// <summary>Starts a verb and asks it to end once it has said something; its exit code. Not by Ctrl+C's signal, which what a script runs in the background never hears.</summary>
    public async Task<int> RunAndInterruptAsync(string once, CancellationToken cancel, params string[] arguments)
    {
        using var verb = Start(arguments);
        while (!Said.Contains(once, StringComparison.Ordinal))
        {
            if (verb.HasExited)
                throw new InvalidOperationException($"The verb ended with {verb.ExitCode}:\n{Said}");
            await Task.Delay(20, cancel);
        }
        using var interrupt = Process.Start("kill", ["-TERM", verb.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await verb.WaitForExitAsync(cancel);
        return verb.ExitCode;
    }

    /// <summary>Starts a verb and kills it after a while; true when it had not ended by itself.</summary>
    public async Task<bool> RunAndKillAsync(TimeSpan after, CancellationToken cancel, params string[] arguments)
    {
        using var verb = Start(arguments);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(after);
        try
        {
            await verb.WaitForExitAsync(patience.Token);
            return false;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            verb.Kill();
            await verb.WaitForExitAsync(cancel);
            return true;
        }
    }

    /// <summary>Asks the server to stop, as a service manager does.</summary>
    public async Task StopAsync(CancellationToken cancel)
    {
        using var term = Process.Start("kill", ["-TERM", process!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(cancel);
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process?.Dispose();
        Directory.Delete(recursive: true);
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "teachernet.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TEACHERNET_DEMO_PASSWORD"] = Password },
        };
        var child = Process.Start(start)!;
        child.OutputDataReceived += (_, line) => Note(line.Data);
        child.ErrorDataReceived += (_, line) => Note(line.Data);
        child.BeginOutputReadLine();
        child.BeginErrorReadLine();
        return child;
    }

    private void Note(string? line)
    {
        lock (said)
            said.AppendLine(line);
    }

    /// <summary>A port nobody listens on just now.</summary>
    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
