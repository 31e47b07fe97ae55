using System.Collections.Concurrent;

namespace TeacherNet.Web.Api.CheckIns;

/// <summary>Counts an account's tries at codes, so that six digits cannot be guessed: ten without a good one in ten minutes.</summary>
internal sealed class CheckInTries(TimeProvider time)
{
    private const int Most = 10;
    private const int Kept = 1_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset Since)> made = new();

    /// <summary>Counts a try before it is looked at; false once there were too many.</summary>
    public bool May(string account)
    {
        var now = time.GetUtcNow();
        if (made.Count > Kept)
        {
            foreach (var old in made.Where(m => m.Value.Since + Window <= now))
                made.TryRemove(old);
        }
        return made.AddOrUpdate(account, _ => (1, now), (_, m) => m.Since + Window <= now ? (1, now) : (m.Count + 1, m.Since)).Count <= Most;
    }

    /// <summary>A good code: earlier tries no longer count.</summary>
    public void Forget(string account) => made.TryRemove(account, out _);
}
