using TeacherNet.Engine.Storage;

namespace TeacherNet.Journal.Sqlite.Opening;

/// <summary>Holds a data directory for this process by a lock of the operating system, which ends with the process however it dies.</summary>
internal sealed class DirectoryLock : IDisposable
{
    public const string FileName = "lock";
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020)]; // EWOULDBLOCK on Linux, on macOS; sharing violation on Windows
    private readonly FileStream file;

    private DirectoryLock(FileStream file) => this.file = file;

    /// <exception cref="StoreUnusableException">Another process owns the directory, or nothing can be written there.</exception>
    public static DirectoryLock Take(string directory)
    {
        try
        {
            return new(new FileStream(Path.Combine(directory, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (HeldByAnother.Contains(error.HResult))
        {
            throw new StoreUnusableException(StoreFault.Locked, directory, "another process uses this data directory", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnusableException(StoreFault.NotWritable, directory, "the directory cannot be written", error);
        }
    }

    public void Dispose() => file.Dispose();
}
