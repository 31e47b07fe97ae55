using System.Diagnostics;
using TeacherNet.Grains.Imports;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Schools;

/// <summary>One school: its facts and the posts it may fill. Imports of either can be taken back while nothing came after.</summary>
public sealed class SchoolGrain : IDecider<School, SchoolCommand, SchoolEvent>
{
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
        (School.Unregistered, AuthorisePosts) => Refusal.Because("school.not-registered"),
        (School.Registered s, AuthorisePosts c) => Authorise(s, c),
        (School.Unregistered, UndoSchoolImport or UndoPostsImport) => [],
        (School.Registered s, UndoSchoolImport c) => Undo(s, c),
        (School.Registered s, UndoPostsImport c) => Undo(s, c),
        _ => throw new UnreachableException($"{command.GetType().Name} to {state.GetType().Name}"),
    };

    /// <inheritdoc/>
    public static School Evolve(School state, SchoolEvent fact) => (state, fact) switch
    {
        (School.Unregistered, SchoolRegistered e) =>
            new School.Registered(e.Facts, [], ImportTrail<SchoolFacts>.Empty.After(e.Import, null), ImportTrail<Listed<PostLine>>.Empty),
        (School.Registered s, SchoolFactsCorrected e) => s with { Facts = e.Facts, FactsTrail = s.FactsTrail.After(e.Import, s.Facts) },
        (School.Registered s, PostsAuthorised e) => s with { Posts = e.Posts, PostsTrail = s.PostsTrail.After(e.Import, s.Posts) },
        (School.Registered, SchoolImportUndone { Before: null }) => new School.Unregistered(),
        (School.Registered s, SchoolImportUndone { Before: { } before }) => s with { Facts = before, FactsTrail = s.FactsTrail.Back() },
        (School.Registered s, PostsImportUndone e) => s with { Posts = e.Before, PostsTrail = s.PostsTrail.Back() },
        _ => throw new UnreachableException($"{fact.GetType().Name} after {state.GetType().Name}"),
    };

    private static Decision<SchoolEvent> Authorise(School.Registered school, AuthorisePosts order)
    {
        if (order.Lines.FirstOrDefault(l => l.Count < 0) is { } negative)
            return Refusal.Because("school.post-count", "lines").Given("stage", negative.Stage).Given("subject", negative.Subject);
        if (order.Lines.GroupBy(l => (l.Stage, l.Subject)).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return Refusal.Because("school.post-twice", "lines").Given("stage", twice.Key.Stage).Given("subject", twice.Key.Subject);

        var named = order.Lines.Select(l => (l.Stage, l.Subject)).ToHashSet();
        Listed<PostLine> posts =
        [
            .. school.Posts.Where(p => !named.Contains((p.Stage, p.Subject))).Concat(order.Lines)
                .OrderBy(l => l.Stage, StringComparer.Ordinal).ThenBy(l => l.Subject, StringComparer.Ordinal),
        ];
        return posts.Equals(school.Posts) ? [] : [new PostsAuthorised(posts, order.Import)];
    }

    private static Decision<SchoolEvent> Undo(School.Registered school, UndoSchoolImport order) => school.FactsTrail.Undo(order.Import, out var before) switch
    {
        UndoOf.DoesNothing => [],
        UndoOf.Restores when before is not null || school.Posts.Count == 0 => [new SchoolImportUndone(order.Import, before)],
        _ => ImportTrail<SchoolFacts>.ChangedSince,
    };

    private static Decision<SchoolEvent> Undo(School.Registered school, UndoPostsImport order) => school.PostsTrail.Undo(order.Import, out var before) switch
    {
        UndoOf.DoesNothing => [],
        UndoOf.Restores => [new PostsImportUndone(order.Import, before ?? [])],
        _ => ImportTrail<Listed<PostLine>>.ChangedSince,
    };
}
