using System.Globalization;
using TeacherNet.Planning.Search;

namespace TeacherNet.Web.Cli.Plans;

/// <summary>Where the planner stands, on standard error: one line written over on a terminal, in a pipe a line when a level begins, when it is decided and each two seconds.</summary>
internal sealed class PlanProgress(int levels)
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan InPipe = TimeSpan.FromSeconds(2);
    private Advance last;
    private long shownAt;

    public void Report(Advance advance)
    {
        var isNews = shownAt == 0 || advance.Level != last.Level || (advance.Reached == advance.Bound && last.Reached != last.Bound);
        last = advance;
        if (!isNews && TimeProvider.System.GetElapsedTime(shownAt) < (Console.IsErrorRedirected ? InPipe : OnTerminal))
            return;
        shownAt = TimeProvider.System.GetTimestamp();
        Console.Error.Write(Console.IsErrorRedirected ? $"{Text(advance)}\n" : $"\r\u001b[K{Text(advance)}");
    }

    /// <summary>Clears the line of a terminal.</summary>
    public void Finish()
    {
        if (shownAt != 0 && !Console.IsErrorRedirected)
            Console.Error.Write("\r\u001b[K");
    }

    private string Text(Advance a)
    {
        var level = string.Create(CultureInfo.InvariantCulture, $"{a.Level + 1}/{levels}");
        var reached = a.Reached?.ToString(CultureInfo.InvariantCulture) ?? "–";
        var bound = a.Bound is long.MinValue or long.MaxValue ? "–" : a.Bound.ToString(CultureInfo.InvariantCulture);
        var gap = a.Reached is { } r && bound != "–" ? (r - a.Bound).ToString(CultureInfo.InvariantCulture) : "–";
        return $"第 {level} 层 level：已得 reached {reached}，下界 bound {bound}，差距 gap {gap}";
    }
}
