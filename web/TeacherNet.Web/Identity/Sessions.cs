using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TeacherNet.Engine.Storage;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Identity;

/// <summary>Signed-in browsers. A session is known by 32 random bytes of which only the hash is stored; it slides, and can be revoked.</summary>
internal sealed class Sessions(ISideStore side, TimeProvider time)
{
    private const string Table = "session";
    private static readonly TimeSpan Idle = TimeSpan.FromHours(12);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(14);
    private static readonly TimeSpan SlideEvery = TimeSpan.FromMinutes(5);
    // A sign-out on another node shows here within this time.
    private static readonly TimeSpan Recheck = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, (Session Session, long CheckedAt)> known = new();

    /// <summary>Begins a session; the answer goes into the cookie and nowhere else.</summary>
    public async Task<string> BeginAsync(ScopeId home, string account, CancellationToken cancel)
    {
        var token = $"{account}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))}";
        var now = time.GetUtcNow();
        await WriteAsync(new(KeyOf(token)!, home.Value, account, now, now), cancel);
        return token;
    }

    /// <summary>The session of a cookie, or null when there is none or it is over.</summary>
    public ValueTask<Session?> FindAsync(string token, CancellationToken cancel) => KeyOf(token) is { } key ? ByKeyAsync(key, cancel) : new((Session?)null);

    /// <summary>A session by its stored key, or null when it is over.</summary>
    public async ValueTask<Session?> ByKeyAsync(string key, CancellationToken cancel)
    {
        if (known.TryGetValue(key, out var cached) && time.GetElapsedTime(cached.CheckedAt) < Recheck)
            return cached.Session;
        while (true)
        {
            var row = await side.GetAsync(Table, key, cancel);
            var session = row is null ? null : JsonSerializer.Deserialize<Session>(row.Value);
            var now = time.GetUtcNow();
            if (session is null || session.Seen + Idle < now || session.Begun + Longest < now)
            {
                known.TryRemove(key, out _);
                return null;
            }
            if (session.Seen + SlideEvery < now)
            {
                session = session with { Seen = now };
                // A sign-out between reading and writing must win, and another request may have slid the session first: look again.
                if (!await side.WriteAsync([new(Table, key, JsonSerializer.SerializeToUtf8Bytes(session), row!.Version)], cancel))
                    continue;
            }
            known[key] = (session, time.GetTimestamp());
            return session;
        }
    }

    /// <summary>Ends a session.</summary>
    public async Task EndAsync(string key, CancellationToken cancel)
    {
        await side.WriteAsync([new(Table, key, null)], cancel);
        known.TryRemove(key, out _);
    }

    /// <summary>Ends every session of an account.</summary>
    public async Task EndAllAsync(string account, CancellationToken cancel)
    {
        await foreach (var row in side.ListAsync(Table, $"{account}/", cancel))
            await EndAsync(row.Key, cancel);
    }

    private async Task WriteAsync(Session session, CancellationToken cancel)
    {
        await side.WriteAsync([new(Table, session.Key, JsonSerializer.SerializeToUtf8Bytes(session))], cancel);
        known[session.Key] = (session, time.GetTimestamp());
    }

    private static string? KeyOf(string token) => token.Split('.') is [{ Length: > 0 } account, { Length: 64 } secret]
        ? $"{account}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)))}"
        : null;
}

/// <summary>A session as stored.</summary>
internal sealed record Session(string Key, string Home, string Account, DateTimeOffset Begun, DateTimeOffset Seen);
