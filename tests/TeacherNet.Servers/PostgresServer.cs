using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace TeacherNet.Servers;

/// <summary>A PostgreSQL server of its own in a temporary directory, on a free port of this machine's loopback.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);
    private readonly string root = Directory.CreateTempSubdirectory("teachernet-pg-").FullName;
    private readonly int port = FreePort();
    private Process? process;
    private int made;

    private PostgresServer()
    {
    }

    private string Data => Path.Combine(root, "data");

    /// <summary>Makes and starts a server.</summary>
    public static async Task<PostgresServer> StartAsync()
    {
        var server = new PostgresServer();
        if (Environment.UserName == "root")
            await RunAsync("chown", "postgres", server.root);
        await RunAsync(AsServant(Binary("initdb"), "-D", server.Data, "-U", "teachernet", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"));
        await server.BeginAsync();
        return server;
    }

    /// <summary>How to reach a database of this server.</summary>
    public string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = "teachernet", Database = database, Timeout = 5, CommandTimeout = 60 }.ConnectionString;

    /// <summary>A new, empty database.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"t{Interlocked.Increment(ref made)}");
        await ExecuteAsync("postgres", $"create database {name}");
        return ConnectionTo(name);
    }

    /// <summary>Runs a statement as the server's owner.</summary>
    public async Task ExecuteAsync(string database, string statement)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo(database) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the tests' own.
        command.CommandText = statement;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Ends all processes of the server at once, with nothing written that was not yet, and starts it again.</summary>
    public async Task CrashAsync()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        await BeginAsync();
    }

    /// <summary>Ends the server in order, starts it as a standby of nothing and promotes it: its history goes on under another timeline.</summary>
    public async Task PromoteAsync()
    {
        await StopAsync();
        await RunAsync(AsServant("touch", Path.Combine(Data, "standby.signal")));
        await BeginAsync();
        await ExecuteAsync("postgres", "select pg_promote()");
    }

    /// <summary>Cuts every connection to the database.</summary>
    public Task CutAsync(string database) =>
        ExecuteAsync("postgres", $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{database}'");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        process?.Dispose();
        Directory.Delete(root, recursive: true);
    }

    private async Task StopAsync()
    {
        if (process is not { HasExited: false })
            return;
        await RunAsync("kill", "-INT", process.Id.ToString(CultureInfo.InvariantCulture));
        await process.WaitForExitAsync();
    }

    private async Task BeginAsync()
    {
        process = Process.Start(Quiet(AsServant(
            Binary("postgres"), "-D", Data, "-c", $"port={port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
            "-c", "max_connections=600", "-c", "shared_buffers=128MB")))!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        for (var begun = Stopwatch.GetTimestamp(); ; await Task.Delay(50))
        {
            try
            {
                await ExecuteAsync("postgres", "select 1");
                return;
            }
            catch (NpgsqlException) when (Stopwatch.GetElapsedTime(begun) < Hang && !process.HasExited)
            {
                // Not up yet.
            }
        }
    }

    /// <summary>PostgreSQL refuses to run as root; Debian's package brings the user for it.</summary>
    private static string[] AsServant(params string[] command) =>
        Environment.UserName == "root" ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", .. command] : command;

    private static string Binary(string name)
    {
        var found = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Where(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out _)).MaxBy(d => int.Parse(Path.GetFileName(d), CultureInfo.InvariantCulture))
            : null;
        return found is null ? name : Path.Combine(found, "bin", name);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task RunAsync(params string[] command)
    {
        using var run = Process.Start(Quiet(command))!;
        var said = run.StandardOutput.ReadToEndAsync();
        var complained = await run.StandardError.ReadToEndAsync();
        await said;
        await run.WaitForExitAsync();
        if (run.ExitCode != 0)
            throw new InvalidOperationException($"{command[0]} ended with {run.ExitCode}: {complained}");
    }

    private static ProcessStartInfo Quiet(string[] command) =>
        new(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
}
