using TeacherNet.Engine.Storage;

namespace TeacherNet.Web.Hosting;

/// <summary>A word to every node of a database to begin again, because of what it may hold in memory.</summary>
internal static class RestartCall
{
    private const string Table = "node";
    private const string Row = "restart";

    public static async Task SendAsync(ISideStore side, CancellationToken cancel) => await side.WriteAsync([new(Table, Row, [])], cancel);

    /// <summary>A number that rises with each call.</summary>
    public static async ValueTask<long> CountAsync(ISideStore side, CancellationToken cancel) => (await side.GetAsync(Table, Row, cancel))?.Version ?? 0;
}
