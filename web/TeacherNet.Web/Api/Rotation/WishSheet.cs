using System.Collections.Immutable;
using TeacherNet.Grains.Eligibility;
using TeacherNet.Grains.Groups;
using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Rotation;
using TeacherNet.Grains.Teachers;

namespace TeacherNet.Web.Api.Rotation;

/// <summary>Puts together what a teacher chooses from.</summary>
internal static class WishSheet
{
    public static WishSheetBody Of(ReadCall call, Board board, CandidateEntry candidate, DateTime now)
    {
        var assessed = candidate.Assessed!;
        var phase = board.Cycle.Phases.FirstOrDefault(p => p.Code == "P5");
        var groups = call.Views.Read<GroupsState, GroupsState>(g => g);
        var map = new WishMap(board.Schools, groups, call.Today);
        ImmutableArray<OfferedPostBody> posts = [.. Everywhere(assessed, map).Select(p => Offered(board, assessed, p))];
        var townships = posts.Select(p => p.Township).OfType<string>().Distinct().Select(t => new Wish(WishKinds.Township, t, null));
        var shared = groups.Groups.OrderBy(g => g.Value.Facts.Name, StringComparer.Ordinal).Select(g => new Wish(WishKinds.Group, g.Key, null));
        return new(
            MayHandIn(board.Cycle, candidate, phase, now), phase?.Opens, phase?.Closes, now, candidate.Standing()!, candidate.Withdrawn,
            [.. assessed.Subjects], [.. (candidate.Wishes?.Wishes ?? []).Select(w => Line(w, assessed, map))], candidate.Wishes?.MostKm, Partner(board, candidate), posts,
            [.. townships.Concat(shared).Append(new(WishKinds.AnyRural, null, null)).Select(w => Line(w, assessed, map)).Where(w => w.Posts > 0)]);
    }

    /// <summary>How a wish is called.</summary>
    public static string Label(Wish wish, WishMap map) => wish.Target switch
    {
        WishKinds.School => map.Schools.Find(wish.Key!)?.Facts.Name ?? wish.Key!,
        WishKinds.Township => wish.Key!,
        WishKinds.Group => map.Groups.Groups.GetValueOrDefault(wish.Key!)?.Facts.Name ?? wish.Key!,
        _ => "任一乡村学校",
    };

    private static WishLineBody Line(Wish wish, CandidateAssessment assessed, WishMap map) =>
        new(wish.Target, wish.Key, wish.Subject, Label(wish, map), WishTargets.Posts(wish, assessed, map).Count());

    private static IEnumerable<Post> Everywhere(CandidateAssessment assessed, WishMap map) =>
        map.Schools.InOrder().SelectMany(s => WishTargets.Posts(new Wish(WishKinds.School, s.Key, null), assessed, map));

    private static OfferedPostBody Offered(Board board, CandidateAssessment assessed, Post post)
    {
        var (school, cell) = (board.Schools.Find(post.School)!.Facts, board.Matrix.Cell(post.School, post.Stage, post.Subject));
        return new(
            post.School, school.Name, school.Township, school.Location, post.Subject, cell.Authorised, cell.Staffed, Kilometres.Between(board.Schools, assessed.Post.School, post.School),
            board.Cycle.Rules.Find("R11") is { } rule && board.Schools.Find(assessed.Post.School)?.Facts is { } from && Direction.Of(rule, from, school).Outcome == RuleOutcomes.Pass);
    }

    private static bool MayHandIn(CycleEntry cycle, CandidateEntry candidate, PhaseEntry? phase, DateTime now) =>
        (phase is { State: PhaseState.Open } && now < phase.Closes)
        || (candidate.ReviewState() == ReviewStates.Returned && cycle.Phases.Any(p => p is { Code: "P5" or "P6", State: PhaseState.Open }));

    // A partner's name is shown once both have named each other; before that the number typed is all there is.
    private static PartnerBody? Partner(Board board, CandidateEntry candidate)
    {
        if (candidate.Wishes?.Together is not { } key)
            return null;
        var label = board.State.Teacher(key);
        var isMutual = board.Cycle.Candidates.GetValueOrDefault(key)?.Wishes?.Together == candidate.Teacher;
        return new(label.Number, isMutual ? label.Name : null, isMutual);
    }
}

/// <summary>What a teacher chooses from and what was handed in.</summary>
/// <param name="IsOpen">Whether wishes are taken of the teacher: in their phase, or after they were sent back.</param>
/// <param name="Opens">When they are, inclusive, in the region's time.</param>
/// <param name="Closes">Until when, exclusive.</param>
/// <param name="Now">The region's time, to count down from.</param>
/// <param name="Standing">The candidate's.</param>
/// <param name="Withdrawn">True after leaving the cycle.</param>
/// <param name="Subjects">Subjects the teacher may be placed in.</param>
/// <param name="Wishes">As handed in, best first.</param>
/// <param name="MostKm">As handed in.</param>
/// <param name="Partner">Whom to be placed with, as handed in.</param>
/// <param name="Posts">Every post offered.</param>
/// <param name="Wide">Townships, groups and the country, where they offer anything.</param>
public sealed record WishSheetBody(
    bool IsOpen, DateTime? Opens, DateTime? Closes, DateTime Now, string Standing, bool Withdrawn, ImmutableArray<string> Subjects, ImmutableArray<WishLineBody> Wishes, int? MostKm,
    PartnerBody? Partner, ImmutableArray<OfferedPostBody> Posts, ImmutableArray<WishLineBody> Wide);

/// <summary>A wish, as people call it, with the posts it covers now.</summary>
public sealed record WishLineBody(string Target, string? Key, string? Subject, string Label, int Posts);

/// <summary>Who is to be placed with the teacher; the name only once both named each other.</summary>
public sealed record PartnerBody(string Number, string? Name, bool IsMutual);

/// <summary>A post offered.</summary>
/// <param name="Kilometres">As the crow flies; null when a place is unknown.</param>
/// <param name="IsWantedDirection">True when rule R11 wants moves this way.</param>
public sealed record OfferedPostBody(
    string School, string Name, string? Township, string Location, string Subject, int Authorised, int Staffed, double? Kilometres, bool IsWantedDirection);
