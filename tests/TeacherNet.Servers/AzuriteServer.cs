using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TeacherNet.Servers;

/// <summary>Azurite's table service, Microsoft's emulator of Azure Tables, in memory on a free port of this machine's loopback.</summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);
    private readonly int port = FreePort();
    private Process? process;
    private int made;

    private AzuriteServer()
    {
    }

    private string Address => $"http://127.0.0.1:{port}/{Account}";

    /// <summary>Starts a server.</summary>
    /// <exception cref="InvalidOperationException">Its package is not installed.</exception>
    public static async Task<AzuriteServer> StartAsync()
    {
        var server = new AzuriteServer();
        await server.BeginAsync(Program());
        return server;
    }

    /// <summary>How to reach a table of this server.</summary>
    public string ConnectionTo(string table) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint={Address};Table={table}";

    /// <summary>How to reach a table of a name not used yet.</summary>
    public string NewTable() => ConnectionTo(string.Create(CultureInfo.InvariantCulture, $"t{Interlocked.Increment(ref made):D5}"));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (process is null)
            return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task BeginAsync(string program)
    {
        process = Process.Start(new ProcessStartInfo("node", [
            program, "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent", "--tableHost", "127.0.0.1", "--tablePort", port.ToString(CultureInfo.InvariantCulture),
        ]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient();
        for (var begun = Stopwatch.GetTimestamp(); ; await Task.Delay(50))
        {
            try
            {
                await client.GetAsync(new Uri(Address));
                return;
            }
            catch (HttpRequestException) when (Stopwatch.GetElapsedTime(begun) < Hang && !process.HasExited)
            {
                // Not up yet.
            }
        }
    }

    private static string Program()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var program = Path.Combine(folder.FullName, "tests", "azurite", "node_modules", "azurite", "dist", "src", "table", "main.js");
            if (File.Exists(program))
                return program;
        }
        throw new InvalidOperationException("Azurite is not installed: npm ci --prefix tests/azurite");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
