using System.Net;

namespace TeacherNet.Web.Hosting;

/// <summary>What a node is started with.</summary>
public sealed record NodeSettings
{
    /// <summary>The data directory. Created when it does not exist; owned by one process at a time.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The connection string of a PostgreSQL database that other nodes may share; null to keep everything in the data directory.</summary>
    public string? Postgres { get; init; }

    /// <summary>Where other silos reach this one, to run on an Orleans cluster; null for the local engine.</summary>
    public IPEndPoint? Silo { get; init; }

    /// <summary>Where traces, metrics and logs go: the base address of an OTLP collector (HTTP, protobuf); null to send none.</summary>
    public Uri? Otlp { get; init; }

    /// <summary>The connection string of an Azure Tables account that other nodes may share; null for another store.</summary>
    public string? AzureTables { get; init; }

    /// <summary>True when everything but the key is in a database, and not in the data directory.</summary>
    public bool IsInDatabase => Postgres is not null || AzureTables is not null;

    /// <summary>The file with the key-encryption key, the same on every node of a database; null for <c>keys/teachernet.key</c> in the data directory.</summary>
    public string? KeyFile { get; init; }

    /// <summary>Addresses to listen on.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:5080"];

    /// <summary>Reverse proxies beside those on this machine that may say under which scheme and name a person reached them.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>True to load the demonstration data and accounts into an empty data directory.</summary>
    public bool Demo { get; init; }

    /// <summary>The directory with the built pages; null to look next to the program and then in the source tree.</summary>
    public string? ClientDirectory { get; init; }

    /// <summary>Rounds of PBKDF2 for passwords set from now on; a stored password keeps the number it was set with.</summary>
    public int PasswordRounds { get; init; } = 600_000;

    /// <summary>True to log warnings and errors only.</summary>
    public bool Quiet { get; init; }

    /// <summary>Where the key-encryption key is.</summary>
    public string KeyPath => KeyFile ?? Path.Combine(DataDirectory, "keys", "teachernet.key");
}
