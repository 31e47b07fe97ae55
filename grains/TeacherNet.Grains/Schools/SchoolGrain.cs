using System.Collections.Immutable;
using System.Diagnostics;
using TeacherNet.Grains.Imports;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Schools;

/// <summary>One school: its facts and the posts it may fill. Imports of either can be taken back while nothing came after.</summary>
public sealed partial class SchoolGrain : IDecider<School, SchoolCommand, SchoolEvent>
{
    private const int MostRooms = 10_000;

    /// <inheritdoc/>
    public static string Kind => "school";

    /// <inheritdoc/>
    public static School Initial => new School.Unregistered();

    /// <inheritdoc/>
    public static Decision<SchoolEvent> Decide(School state, SchoolCommand command, Turn turn) => (state, command) switch
    {
        (School.Unregistered, RegisterSchool c) => [new SchoolRegistered(c.Facts, c.Import)],
        (School.Registered s, RegisterSchool c) when s.Facts == c.Facts => [],
        (School.Registered, RegisterSchool c) => [new SchoolFactsCorrected(c.Facts, c.Import)],
        (School.Unregistered, RegisterNewSchool c) => [new SchoolRegistered(c.Facts, null)],
        (School.Registered s, RegisterNewSchool c) => s.Facts == c.Facts ? [] : Refusal.Because("school.code-taken", "code"),
        (School.Registered s, AuthorisePosts c) => Authorise(s, c),
        (School.Unregistered, UndoSchoolImport or UndoPostsImport) => [],
        (School.Unregistered, _) => Refusal.Because("school.not-registered"),
        (School.Registered s, UndoSchoolImport c) => Undo(s, c),
        (School.Registered s, RateSchool c) => s.Facts.Strength == c.Strength ? [] : [new SchoolFactsCorrected(s.Facts with { Strength = c.Strength }, c.Action)],
        (School.Registered s, UndoSchoolRating c) => Undo(s, new UndoSchoolImport(c.Action)),
        (School.Registered s, UndoPostsImport c) => Undo(s, c),
        (School.Registered s, EnterSchoolCorrection c) => Enter(s, c, turn),
        (School.Registered s, EnterPostCount c) => Enter(s, c, turn),
        (School.Registered s, ApplySchoolEntry c) => Apply(s, c, turn),
        (School.Registered s, TakeBackSchoolEntry c) => TakeBack(s, c),
        (School.Registered s, EnterClosing c) => Enter(s, c, turn),
        (School.Registered s, CloseSchool c) => Close(s, c, turn),
        (School.Registered s, ReopenSchool c) => Reopen(s, c, turn),
        (School.Registered s, CountRooms c) => s.Rooms == c.Rooms ? [] : c.Rooms is < 0 or > MostRooms ? Refusal.Because("school.rooms", "rooms") : [new RoomsCounted(c.Rooms)],
        _ => throw new UnreachableException($"{command.GetType().Name} to {state.GetType().Name}"),
    };

    /// <inheritdoc/>
    public static School Evolve(School state, SchoolEvent fact) => (state, fact) switch
    {
        (School.Unregistered, SchoolRegistered e) =>
            new School.Registered(
                e.Facts, [], ImportTrail<SchoolFacts>.Empty.After(e.Import, null), ImportTrail<Listed<PostLine>>.Empty,
                ImmutableDictionary<Guid, SchoolEvent>.Empty, [], [], null, IsClosed: false),
        (School.Registered s, SchoolFactsCorrected e) => s with { Facts = e.Facts, FactsTrail = s.FactsTrail.After(e.Import, s.Facts) },
        (School.Registered s, PostsAuthorised e) => s with { Posts = e.Posts, PostsTrail = s.PostsTrail.After(e.Import, s.Posts) },
        (School.Registered, SchoolImportUndone { Before: null }) => new School.Unregistered(),
        (School.Registered s, SchoolImportUndone { Before: { } before }) => s with { Facts = before, FactsTrail = s.FactsTrail.Back() },
        (School.Registered s, SchoolCorrectionEntered e) => s with { Entries = s.Entries.Add(e.Id, e), Pending = s.Pending.Add(e.Id) },
        (School.Registered s, PostCountEntered e) => s with { Entries = s.Entries.Add(e.Id, e), Pending = s.Pending.Add(e.Id) },
        (School.Registered s, SchoolCorrectionApplied e) =>
            s with { Facts = e.Facts, FactsTrail = s.FactsTrail.After(null, s.Facts), Pending = s.Pending.Remove(e.Correction) },
        (School.Registered s, PostCountApplied e) =>
            s with { Posts = e.Posts, PostsTrail = s.PostsTrail.After(null, s.Posts), Pending = s.Pending.Remove(e.Entry) },
        (School.Registered s, SchoolEntryTakenBack e) => s with
        {
            Pending = s.Pending.Remove(e.Entry), TakenBack = s.TakenBack.Add(e.Entry), Closing = s.Closing?.Id == e.Entry ? null : s.Closing,
        },
        (School.Registered s, ClosingEntered e) => s with { Entries = s.Entries.Add(e.Id, e), Closing = e },
        (School.Registered s, SchoolClosed) => s with { IsClosed = true },
        (School.Registered s, SchoolReopened e) => s with { Entries = s.Entries.Add(e.Id, e), Closing = null, IsClosed = false },
        (School.Registered s, RoomsCounted e) => s with { Rooms = e.Rooms },
        (School.Registered s, PostsImportUndone e) => s with { Posts = e.Before, PostsTrail = s.PostsTrail.Back() },
        _ => throw new UnreachableException($"{fact.GetType().Name} after {state.GetType().Name}"),
    };

    private static Decision<SchoolEvent> Authorise(School.Registered school, AuthorisePosts order)
    {
        if (order.Lines.FirstOrDefault(l => l.Count < 0) is { } negative)
            return Refusal.Because("school.post-count", "lines").Given("stage", negative.Stage).Given("subject", negative.Subject);
        if (order.Lines.GroupBy(l => (l.Stage, l.Subject)).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return Refusal.Because("school.post-twice", "lines").Given("stage", twice.Key.Stage).Given("subject", twice.Key.Subject);

        var posts = With(school, order.Lines);
        return posts.Equals(school.Posts) ? [] : [new PostsAuthorised(posts, order.Import)];
    }

    private static Listed<PostLine> With(School.Registered school, Listed<PostLine> lines)
    {
        var named = lines.Select(l => (l.Stage, l.Subject)).ToHashSet();
        return
        [
            .. school.Posts.Where(p => !named.Contains((p.Stage, p.Subject))).Concat(lines)
                .OrderBy(l => l.Stage, StringComparer.Ordinal).ThenBy(l => l.Subject, StringComparer.Ordinal),
        ];
    }

    private static Decision<SchoolEvent> Undo(School.Registered school, UndoSchoolImport order) => school.FactsTrail.Undo(order.Import, out var before) switch
    {
        UndoOf.DoesNothing => [],
        UndoOf.Restores when before is not null || (school is { Posts.Count: 0, Closing: null, Pending.IsEmpty: true }) => [new SchoolImportUndone(order.Import, before)],
        _ => ImportTrail<SchoolFacts>.ChangedSince,
    };

    private static Decision<SchoolEvent> Undo(School.Registered school, UndoPostsImport order) => school.PostsTrail.Undo(order.Import, out var before) switch
    {
        UndoOf.DoesNothing => [],
        UndoOf.Restores => [new PostsImportUndone(order.Import, before ?? [])],
        _ => ImportTrail<Listed<PostLine>>.ChangedSince,
    };
}
