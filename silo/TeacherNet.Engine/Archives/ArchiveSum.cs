namespace TeacherNet.Engine.Archives;

/// <summary>What an archive holds.</summary>
/// <param name="Epoch">The history.</param>
/// <param name="Commits">Commits of all logs.</param>
/// <param name="Events">Their events.</param>
/// <param name="Rows">Rows stored beside the journal.</param>
/// <param name="Name">SHA-256 of the archive up to its last line, in lower-case hexadecimal: no other archive has it.</param>
public sealed record ArchiveSum(Guid Epoch, long Commits, long Events, long Rows, string Name);
