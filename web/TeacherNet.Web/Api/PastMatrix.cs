using System.Collections.Concurrent;
using TeacherNet.Engine.Turns;
using TeacherNet.Grains.Matrix;
using TeacherNet.Kernel;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Api;

/// <summary>The posts matrix as it stood at the end of a day that is over, folded anew from what was recorded by then.</summary>
internal sealed class PastMatrix(Node node, ScopeTime time)
{
    private const int Kept = 8;
    private readonly ConcurrentDictionary<(ScopeId Scope, DateOnly Day), Task<PostMatrix?>> days = new();

    /// <summary>Null when nothing was recorded by the end of that day: how things stood is not known then.</summary>
    public async Task<PostMatrix?> OfAsync(ScopeId scope, DateOnly day)
    {
        var folding = days.GetOrAdd((scope, day), asked => FoldAsync(asked.Scope, asked.Day));
        try
        {
            return await folding;
        }
        catch
        {
            days.TryRemove((scope, day), out _);
            throw;
        }
    }

    // Whoever asked first may go away while others wait for the same day, so nobody's leaving stops it.
    private async Task<PostMatrix?> FoldAsync(ScopeId scope, DateOnly day)
    {
        if (days.Count > Kept)
            days.Clear();
        var end = time.Instant(scope, day.AddDays(1).ToDateTime(TimeOnly.MinValue));
        PostMatrix? matrix = null;
        await foreach (var commit in node.Journal.ReadAsync(scope, 0, CancellationToken.None))
        {
            if (commit.At >= end)
                break;
            matrix ??= MatrixView.Create(scope);
            foreach (var stored in commit.Events)
                MatrixView.Apply(
                    matrix, new(stored.Grain, stored.Version, stored.Position, commit.At, commit.Actor, commit.Command, node.Codec.DecodeEvent(stored.Encoded)), node.Vault);
        }
        return matrix;
    }
}
