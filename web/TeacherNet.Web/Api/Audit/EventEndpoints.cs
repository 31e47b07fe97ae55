using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Turns;
using TeacherNet.Web.Access;
using TeacherNet.Web.Api.Lists;
using TeacherNet.Web.Hosting;

namespace TeacherNet.Web.Api.Audit;

/// <summary>Who did what and when, newest first, with what it changed; personal values masked.</summary>
internal static class EventEndpoints
{
    private const int Page = 100;
    private const int Window = 2_000;
    private const int Windows = 25;

    public static void MapEvents(this RouteGroupBuilder scope, string kind)
    {
        var audit = scope.MapGroup("").WithTags("audit");
        audit.MapGet("/events", ListAsync).Needs(AccessKind.Query, "events").WithName($"{kind}Events");
        audit.MapWorkbook("/events", ManyAsync, "events", EventBook.Of).WithName($"{kind}EventsWorkbook");
    }

    // A trail has no end that a spreadsheet could hold.
    private static async Task<Ok<ExportedEvents>> ManyAsync(
        ReadCall call, IJournal journal, Node node, ScopeTime time, string? grain, string? actor, DateOnly? from, DateOnly? until, long? before)
    {
        var events = ImmutableArray.CreateBuilder<EventBody>();
        var next = before;
        do
        {
            var page = (await ListAsync(call, journal, node, time, grain, actor, from, until, next)).Value!;
            events.AddRange(page.Events);
            next = page.Before;
        }
        while (next is not null && events.Count < EventBook.Most);
        var kept = events.Take(EventBook.Most).ToImmutableArray();
        var isAll = next is null && kept.Length == events.Count;
        return TypedResults.Ok(new ExportedEvents(kept, isAll ? 0 : await CountAsync(call, journal, kept[^1].Position, new(call.Scope, time, grain, actor, from, until))));
    }

    /// <summary>A page of events before a position; a filter that finds little is answered in parts, each with where to go on.</summary>
    private static async Task<Ok<EventsBody>> ListAsync(
        ReadCall call, IJournal journal, Node node, ScopeTime time, string? grain, string? actor, DateOnly? from, DateOnly? until, long? before)
    {
        var filter = new EventFilter(call.Scope, time, grain, actor, from, until);
        var found = new List<EventBody>();
        var end = before ?? call.Views.Cursor.Position + 1;
        for (var window = 0; window < Windows && end > 1 && found.Count < Page; window++)
        {
            var start = Math.Max(0, end - 1 - Window);
            var commits = new List<StoredCommit>();
            await foreach (var commit in journal.ReadAsync(call.Scope, start, call.Cancel))
            {
                if (commit.First >= end)
                    break;
                commits.Add(commit);
            }
            found.AddRange(Matching(commits, start, end, filter).Reverse());
            end = start + 1;
        }
        if (found.Count > Page)
        {
            end = found[Page - 1].Position;
            found.RemoveRange(Page, found.Count - Page);
        }
        var told = await new GrainChanges(call, node).TellAsync(found);
        var names = await ActorNames.OfAsync(call, journal, node.Views);
        return TypedResults.Ok(new EventsBody([.. told.Select(e => e with { Who = names.Find(e.Actor) ?? e.Actor })], end > 1 ? end : null));
    }

    /// <summary>How many match before a position.</summary>
    private static async Task<long> CountAsync(ReadCall call, IJournal journal, long before, EventFilter filter)
    {
        var count = 0L;
        await foreach (var commit in journal.ReadAsync(call.Scope, 0, call.Cancel))
        {
            if (commit.First >= before)
                break;
            if (filter.Passes(commit))
                count += commit.Events.Count(e => e.Position < before && filter.Passes(e.Grain));
        }
        return count;
    }

    private static IEnumerable<EventBody> Matching(IEnumerable<StoredCommit> commits, long after, long before, EventFilter filter) =>
        from commit in commits
        where filter.Passes(commit)
        from stored in commit.Events
        where stored.Position > after && stored.Position < before && filter.Passes(stored.Grain)
        select new EventBody(stored.Position, commit.At, commit.Actor, commit.Actor, EventFilter.NameOf(stored.Grain), null, stored.Encoded.Name, stored.Version, new(MaskedJson.Of(stored.Encoded.Body)), []);
}

/// <summary>A page of the audit trail.</summary>
/// <param name="Events">Newest first.</param>
/// <param name="Before">Where the next page begins; null at the log's begin.</param>
public sealed record EventsBody(ImmutableArray<EventBody> Events, long? Before);

/// <summary>One fact.</summary>
/// <param name="Position">In the scope's log.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Actor">The account's key, or <c>system/</c> and a reactor's name.</param>
/// <param name="Who">The account's name.</param>
/// <param name="Grain">Kind, slash, key.</param>
/// <param name="About">What people call the grain's subject; a teacher by number where the reader may not see names, null where it has no name.</param>
/// <param name="Event">The stored name.</param>
/// <param name="Version">The grain's version after it.</param>
/// <param name="Facts">What it says, personal values as •••.</param>
/// <param name="Changes">What is otherwise in the grain after it; the parts of what it adds as a whole stand in <paramref name="Facts"/> alone.</param>
/// <param name="Why">Why it was ordered, where that was sealed; ••• for who may not read about everybody.</param>
/// <param name="Files">The files of the import it came from, for who may read the list of imports.</param>
public sealed record EventBody(
    long Position, DateTimeOffset At, string Actor, string Who, string Grain, string? About, string Event, long Version, RawJson Facts, ImmutableArray<ChangeBody> Changes,
    string? Why = null, string? Files = null);

/// <summary>A fact that an event changed.</summary>
/// <param name="Fact">Its path in the grain's state: <c>facts.post.school</c>.</param>
/// <param name="Before">Null when there was none; schools and teachers by name, personal values as •••.</param>
/// <param name="After">Null when there is none any more.</param>
public sealed record ChangeBody(string Fact, string? Before, string? After);
