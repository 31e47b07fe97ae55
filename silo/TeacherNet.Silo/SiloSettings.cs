using System.Net;

namespace TeacherNet.Silo;

/// <summary>How a process takes part in a cluster.</summary>
/// <param name="Address">Where the other silos reach this one: an address of this machine, and a port nobody else uses.</param>
/// <param name="Postgres">The connection string of the database through which the silos find each other; null for one silo alone, for development.</param>
public sealed record SiloSettings(IPEndPoint Address, string? Postgres)
{
    /// <summary>The name all silos of a cluster share.</summary>
    public string Cluster { get; init; } = "teachernet";
}
