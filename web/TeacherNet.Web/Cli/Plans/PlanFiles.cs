using TeacherNet.Planning.Files;
using TeacherNet.Planning.Instances;
using TeacherNet.Planning.Proofs;

namespace TeacherNet.Web.Cli.Plans;

/// <summary>The planner's files, with complaints that name the file.</summary>
internal static class PlanFiles
{
    /// <exception cref="MalformedFileException">The file is no instance.</exception>
    public static async Task<Instance> ReadInstanceAsync(string file, CancellationToken cancel) =>
        Read(file, await File.ReadAllBytesAsync(file, cancel), bytes => InstanceReader.Read(bytes));

    /// <exception cref="MalformedFileException">The file is no plan of the instance.</exception>
    public static async Task<Plan> ReadPlanAsync(Instance instance, string file, CancellationToken cancel) =>
        Read(file, await File.ReadAllBytesAsync(file, cancel), bytes => PlanReader.Read(instance, bytes));

    private static T Read<T>(string file, byte[] bytes, Func<byte[], T> read)
    {
        try
        {
            return read(bytes);
        }
        catch (MalformedException malformed)
        {
            throw new MalformedFileException(file, malformed);
        }
    }
}

/// <summary>A file that breaks its format.</summary>
internal sealed class MalformedFileException(string file, MalformedException malformed)
    : Exception($"{file}, line {malformed.Line}, {malformed.Path}: {malformed.Reason}", malformed)
{
    public string Zh { get; } = $"{file} 第 {malformed.Line} 行，{malformed.Path}：{malformed.ReasonZh}";
}
