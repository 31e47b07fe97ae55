using TeacherNet.Web.Hosting;
using Xunit;

namespace TeacherNet.Web.Tests.Hosting;

public sealed class KeyFileTests : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("teachernet-key-");

    private string Key => Path.Combine(directory.FullName, "keys", "teachernet.key");

    public void Dispose() => directory.Delete(recursive: true);

    [Fact]
    public void Makes_a_key_for_new_data_that_only_its_owner_reads()
    {
        var key = KeyFile.ReadOrCreate(Key, isDataNew: true);

        Assert.Equal(32, key.Length);
        Assert.Equal(key, KeyFile.ReadOrCreate(Key, isDataNew: false));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Key));
    }

    [Fact]
    public void Refuses_to_make_a_new_key_for_old_data()
    {
        var refused = Assert.Throws<StartException>(() => KeyFile.ReadOrCreate(Key, isDataNew: false));

        Assert.Equal("key.lost", refused.Code);
        Assert.False(File.Exists(Key));
    }

    [Fact]
    public void Refuses_a_key_of_another_length()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Key)!);
        File.WriteAllBytes(Key, new byte[31]);

        Assert.Equal("key.damaged", Assert.Throws<StartException>(() => KeyFile.ReadOrCreate(Key, isDataNew: false)).Code);
    }
}
