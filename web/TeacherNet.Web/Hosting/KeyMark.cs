using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Storage;

namespace TeacherNet.Web.Hosting;

/// <summary>A mark of the key beside the journal, so that a node with another key file is turned away before it seals anything nobody else can open.</summary>
internal static class KeyMark
{
    private const string Table = "node";
    private const string Row = "key-mark";

    /// <exception cref="StartException">The key is not the one the store was begun with.</exception>
    public static async Task CheckAsync(ISideStore side, PersonVault vault, string keyPath, CancellationToken cancel)
    {
        var mark = vault.Authenticator("key mark", []);
        await side.WriteAsync([new(Table, Row, mark, 0)], cancel);
        if (await side.GetAsync(Table, Row, cancel) is { } row && !row.Value.AsSpan().SequenceEqual(mark))
            throw new StartException("key.other", $"密钥文件 {keyPath} 与数据不符。请放回写入这些数据时所用的密钥文件；多个节点须使用同一密钥。", $"The key file {keyPath} is not the one the data were written with. Put that one in place; all nodes of a database share one.");
    }
}
