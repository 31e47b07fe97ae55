namespace TeacherNet.Web.Cli.Bench;

/// <summary>A directory of the machine's temporary folder for as long as something is measured in it.</summary>
internal static class BenchDirectory
{
    public static async Task<T> InNewAsync<T>(Func<string, Task<T>> run)
    {
        var directory = Directory.CreateTempSubdirectory("teachernet-bench-");
        try
        {
            return await run(directory.FullName);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
