using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TeacherNet.Servers;

/// <summary>Azurite's table service, Microsoft's emulator of Azure Tables, in memory on a free port of this machine's loopback.</summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);
    private readonly int port = FreePort();
    private readonly DirectoryInfo? certificate;
    private Process? process;
    private int made;

    private AzuriteServer(DirectoryInfo? certificate) => this.certificate = certificate;

    private string Address => $"{(certificate is null ? "http" : "https")}://127.0.0.1:{port}/{Account}";

    /// <summary>Starts a server.</summary>
    /// <exception cref="InvalidOperationException">Its package is not installed.</exception>
    public static Task<AzuriteServer> StartAsync() => StartAsync(null);

    /// <summary>Starts a server that speaks TLS under a certificate of its own and takes tokens, whose claims it checks and whose signature it does not.</summary>
    /// <exception cref="InvalidOperationException">Its package is not installed.</exception>
    public static Task<AzuriteServer> StartForTokensAsync()
    {
        var directory = Directory.CreateTempSubdirectory("teachernet-tls-");
        using var key = RSA.Create(2048);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(Path.Combine(directory.FullName, "cert.pem"), made.ExportCertificatePem());
        File.WriteAllText(Path.Combine(directory.FullName, "key.pem"), key.ExportPkcs8PrivateKeyPem());
        return StartAsync(directory);
    }

    /// <summary>How to reach a table of a name not used yet, without the account's key.</summary>
    public string NewTableWithoutKey() => string.Create(CultureInfo.InvariantCulture, $"TableEndpoint={Address};Table=u{Interlocked.Increment(ref made):D5}");

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
        certificate?.Delete(recursive: true);
    }

    private static async Task<AzuriteServer> StartAsync(DirectoryInfo? certificate)
    {
        var server = new AzuriteServer(certificate);
        await server.BeginAsync(Program());
        return server;
    }

    private async Task BeginAsync(string program)
    {
        process = Process.Start(new ProcessStartInfo("node", [
            program, "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent", "--tableHost", "127.0.0.1", "--tablePort", port.ToString(CultureInfo.InvariantCulture),
            .. certificate is null ? Array.Empty<string>() : ["--oauth", "basic", "--cert", Path.Combine(certificate.FullName, "cert.pem"), "--key", Path.Combine(certificate.FullName, "key.pem")],
        ]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new TcpClient();
        for (var begun = Stopwatch.GetTimestamp(); ; await Task.Delay(50))
        {
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (Stopwatch.GetElapsedTime(begun) < Hang && !process.HasExited)
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
