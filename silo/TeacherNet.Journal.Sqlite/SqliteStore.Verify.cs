using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Sqlite.Reading;

namespace TeacherNet.Journal.Sqlite;

public sealed partial class SqliteStore
{
    /// <summary>Verifies the journal, as the file has it, by <see cref="Verification"/>, then what only this store keeps: indexes and references.</summary>
    /// <param name="progress">Told the number of events read, now and then; null for nobody.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Verified> VerifyAsync(IProgress<long>? progress, CancellationToken cancel)
    {
        var verified = await Verification.RunAsync(stored, progress, cancel);
        var own = await Task.Run(() => readers.Read(TableChecks.Run), cancel);
        return verified with { Damages = [.. verified.Damages.Concat(own).Take(Verification.MostDamages)] };
    }
}
