using System.Security.Cryptography;

namespace TeacherNet.Web.Hosting;

/// <summary>The file with the key-encryption key: 32 bytes, readable by its owner only, never in a database or a backup.</summary>
internal static class KeyFile
{
    private const int Length = 32;

    /// <summary>The key; made first when neither a key nor data exist.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isDataNew">True when nothing was written under a key yet.</param>
    /// <exception cref="StartException">The file is lost or damaged while data exist: a new key would open nothing.</exception>
    public static byte[] ReadOrCreate(string path, bool isDataNew)
    {
        if (!File.Exists(path))
        {
            if (!isDataNew)
                throw new StartException("key.lost", $"密钥文件 {path} 不存在，而数据目录中已有数据。请放回原密钥文件后再启动。", $"The key file {path} is missing while the data directory holds data. Put the key file back and start again.");
            Create(path);
        }
        var key = File.ReadAllBytes(path);
        return key.Length == Length
            ? key
            : throw new StartException("key.damaged", $"密钥文件 {path} 应为 {Length} 字节，实际为 {key.Length} 字节。请放回原密钥文件。", $"The key file {path} holds {key.Length} bytes, not {Length}. Put the right key file back.");
    }

    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(RandomNumberGenerator.GetBytes(Length));
        file.Flush(flushToDisk: true);
    }
}
