using System.Collections.Immutable;

namespace TeacherNet.Grains.Teachers;

/// <summary>How facts and orders change a teacher's postings; grain and views share it.</summary>
internal static class Postings
{
    public static Posting First(TeacherFacts facts) => new(facts.Post, facts.Arrived, null, PostingKinds.Origin, null, null, null);

    public static ImmutableArray<Posting> Corrected(ImmutableArray<Posting> postings, TeacherFacts facts) =>
        postings.SetItem(postings.Length - 1, postings[^1] with { Post = facts.Post, Start = facts.Arrived });

    public static ImmutableArray<Posting> Taken(ImmutableArray<Posting> postings, PostingTaken order) =>
    [
        .. postings[..^1],
        postings[^1] with { End = order.EffectiveOn.AddDays(-1) },
        new(order.To, order.EffectiveOn, null, order.Kind, order.Move, order.DocumentNo, order.PlannedEnd),
    ];
}
