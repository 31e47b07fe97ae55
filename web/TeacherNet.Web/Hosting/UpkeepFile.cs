using System.Text.Json;

namespace TeacherNet.Web.Hosting;

/// <summary>
/// When a data directory was last backed up, verified and restored: <c>upkeep.json</c> in it, written by the verbs that do so and read by the
/// node. It is about this directory alone, so no backup holds it.
/// </summary>
internal sealed class UpkeepFile(string directory)
{
    private const string Name = "upkeep.json";

    /// <summary>What is known; nothing when the file is missing or cannot be read.</summary>
    public Upkeep Read()
    {
        try
        {
            using var file = File.OpenRead(At);
            return JsonSerializer.Deserialize<Upkeep>(file, JsonSerializerOptions.Web) ?? new();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return new();
        }
    }

    /// <summary>Notes what was done. What cannot be noted was done all the same.</summary>
    /// <returns>False when the file could not be written.</returns>
    public bool Note(Func<Upkeep, Upkeep> change)
    {
        try
        {
            var fresh = $"{At}.new";
            File.WriteAllBytes(fresh, JsonSerializer.SerializeToUtf8Bytes(change(Read()), JsonSerializerOptions.Web));
            File.Move(fresh, At, overwrite: true);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string At => Path.Combine(directory, Name);
}

/// <summary>What was done to a data directory, and when; null for never.</summary>
/// <param name="BackedUpAt">The last backup that was finished.</param>
/// <param name="VerifiedAt">The last verification that came to its end.</param>
/// <param name="IsSound">What that one found.</param>
/// <param name="RestoredAt">When the directory was made from a backup.</param>
internal sealed record Upkeep(DateTimeOffset? BackedUpAt = null, DateTimeOffset? VerifiedAt = null, bool? IsSound = null, DateTimeOffset? RestoredAt = null)
{
    private static readonly TimeSpan BackupEvery = TimeSpan.FromDays(1);
    private static readonly TimeSpan VerificationEvery = TimeSpan.FromDays(7);

    /// <summary>Whether a day has passed since the last backup, or there is none.</summary>
    public bool IsBackupDue(DateTimeOffset now) => BackedUpAt is not { } at || now - at > BackupEvery;

    /// <summary>Whether a week has passed since the last verification, or there is none.</summary>
    public bool IsVerificationDue(DateTimeOffset now) => VerifiedAt is not { } at || now - at > VerificationEvery;
}
