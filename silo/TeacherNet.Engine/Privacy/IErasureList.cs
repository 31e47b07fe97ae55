using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Privacy;

/// <summary>Who was erased. It is kept outside the database and its backups, so that a restore cannot bring anyone back.</summary>
public interface IErasureList
{
    /// <summary>Adds an erasure, durably when it returns.</summary>
    Task AddAsync(Erasure erasure, CancellationToken cancel);

    /// <summary>Every erasure ever added, in order.</summary>
    Task<ImmutableArray<Erasure>> ReadAsync(CancellationToken cancel);
}

/// <summary>One erasure.</summary>
/// <param name="Person">Whose values.</param>
/// <param name="KeyDigest">SHA-256 of the deleted key as it was stored, in hex: tells it from a key the person may be given later.</param>
public sealed record Erasure(PersonId Person, string KeyDigest);
