using TeacherNet.Web.Imports.Checking;
using TeacherNet.Web.Imports.Editing;
using TeacherNet.Web.Imports.Reading;

namespace TeacherNet.Web.Imports;

/// <summary>Reads and checks a set of files. Writes nothing anywhere: the dry run and the first half of an import.</summary>
public static class ImportChecker
{
    /// <summary>Checks the files as one set: a sheet may build on another sheet or file, in any order.</summary>
    /// <param name="files">The files; what is wrong with one is reported and does not hide the others.</param>
    /// <param name="known">What the system holds already.</param>
    /// <param name="today">The region's date; dates beyond it do not set a roster's own date.</param>
    /// <param name="limits">What each file may ask of the host.</param>
    /// <param name="progress">Told now and then, on the calling thread.</param>
    /// <param name="ct">Asked at every row.</param>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public static CheckedImport Check(
        IReadOnlyList<ImportFile> files, IKnownRecords known, DateOnly today,
        ImportLimits? limits = null, IProgress<ImportProgress>? progress = null, CancellationToken ct = default) =>
        Check(files, known, NoPresentRecords.Instance, today, limits, progress, ct);

    /// <summary>Checks the files likewise, and lists sent back against the records they may change.</summary>
    internal static CheckedImport Check(
        IReadOnlyList<ImportFile> files, IKnownRecords known, IPresentRecords present, DateOnly today,
        ImportLimits? limits, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var reader = new SetReader(present, limits ?? ImportLimits.Default, progress, ct);
        foreach (var file in files) reader.Read(file);
        new SetChecks(reader.Drafts, known, today).Run();
        return new Tally(reader).Result();
    }
}
