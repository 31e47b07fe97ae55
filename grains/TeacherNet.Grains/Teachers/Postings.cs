using System.Collections.Immutable;

namespace TeacherNet.Grains.Teachers;

/// <summary>How facts and orders change a teacher's postings; grain and views share it.</summary>
internal static class Postings
{
    public static Posting First(TeacherFacts facts) => new(facts.Post, facts.Arrived, null, PostingKinds.Origin, null, null, null);

    /// <summary>The last posting was otherwise; it starts on another day only when the arrival was wrong.</summary>
    public static ImmutableArray<Posting> Corrected(ImmutableArray<Posting> postings, TeacherFacts before, TeacherFacts facts) =>
        postings.SetItem(postings.Length - 1, postings[^1] with { Post = facts.Post, Start = facts.Arrived == before.Arrived ? postings[^1].Start : facts.Arrived });

    /// <summary>Another post from a day within the present posting begins a posting; anything else was wrong from its first day.</summary>
    public static ImmutableArray<Posting> Changed(ImmutableArray<Posting> postings, TeacherFacts before, CorrectionApplied correction) =>
        correction.Facts.Post == before.Post || correction.EffectiveOn <= postings[^1].Start || postings[^1].End is not null
            ? Corrected(postings, before, correction.Facts)
            : [.. Ended(postings, correction.EffectiveOn.AddDays(-1)), postings[^1] with { Post = correction.Facts.Post, Start = correction.EffectiveOn }];

    /// <summary>The last posting ends on a day, or goes on again.</summary>
    public static ImmutableArray<Posting> Ended(ImmutableArray<Posting> postings, DateOnly? lastDay) =>
        postings.SetItem(postings.Length - 1, postings[^1] with { End = lastDay });

    public static ImmutableArray<Posting> Returned(ImmutableArray<Posting> postings, TeacherReturned back) =>
        postings.Add(new(back.Post, back.From, null, PostingKinds.Origin, null, back.DocumentNo, null));

    public static ImmutableArray<Posting> Taken(ImmutableArray<Posting> postings, PostingTaken order) =>
    [
        .. postings[..^1],
        postings[^1] with { End = order.EffectiveOn.AddDays(-1) },
        new(order.To, order.EffectiveOn, null, order.Kind, order.Move, order.DocumentNo, order.PlannedEnd),
    ];

    public static ImmutableArray<Posting> Settled(ImmutableArray<Posting> postings, PostingSettled after) =>
    [
        .. postings[..^1],
        postings[^1] with { End = after.EffectiveOn.AddDays(-1) },
        new(after.Post, after.EffectiveOn, null, after.Kind, after.Id, after.DocumentNo, after.PlannedEnd),
    ];

    /// <summary>Who stays at a school arrived there when they did.</summary>
    public static TeacherFacts Settled(TeacherFacts facts, PostingSettled after) =>
        facts with { Post = after.Post, Arrived = after.Post.School == facts.Post.School ? facts.Arrived : after.EffectiveOn };
}
