using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Teachers;

/// <summary>A teacher as lists and the dossier show them: the name opened, everything else personal left sealed or out.</summary>
/// <param name="Key">The grain's key.</param>
/// <param name="Name">The name, or （已删除）.</param>
/// <param name="Facts">As the roster has it; sealed values are opened at the web edge, for who may see them.</param>
/// <param name="Postings">From the first known to the present one.</param>
/// <param name="Moves">Moves of former years, oldest first.</param>
public sealed record DirectoryEntry(string Key, string Name, TeacherFacts Facts, ImmutableArray<Posting> Postings, ImmutableArray<Move> Moves)
{
    /// <summary>The leaving that stands, or null.</summary>
    public LeavingMark? Leaving { get; init; }

    /// <summary>Shares of ties at other schools, in the order they were entered.</summary>
    public ImmutableArray<LinkEntered> Links { get; init; } = [];

    /// <summary>Long leaves that count, oldest first.</summary>
    public Listed<LongLeave> LongLeaves { get; init; } = [];

    /// <summary>The present post.</summary>
    public Post Post => Facts.Post;

    /// <summary>Whether in post, about to leave or gone, on a day from the present posting's first on.</summary>
    public Presence PresenceOn(DateOnly day) => Leaving is null ? Presence.InPost : Leaving.LastDay < day ? Presence.Left : Presence.Leaving;

    /// <summary>Whether in post today and still on a later day that counts, such as a cycle's cut-off; the day may have passed.</summary>
    public bool ServesUntil(DateOnly day, DateOnly today) => PresenceOn(day < today ? today : day) != Presence.Left;

    /// <summary>Whether exempt from rotation on a day; the reason stays sealed.</summary>
    public bool IsExempt(DateOnly day) => Facts.Exemption is { } exemption && exemption.Covers(day);

    /// <summary>Whether the teacher teaches another subject than certified (教非所学).</summary>
    public bool TeachesOutsideCertificate => Facts.CertifiedSubject is { } certified && certified != Facts.Post.Subject;

    internal static DirectoryEntry Of(string key, TeacherFacts facts, ImmutableArray<Posting> postings, ImmutableArray<Move> moves, IReveal reveal) =>
        new(key, reveal.Open(facts.Name, Erased.Name), Thrifty(facts), postings, moves);

    // What no list or dossier opens is left out, and codes are shared: a directory holds hundreds of thousands.
    private static TeacherFacts Thrifty(TeacherFacts facts) => facts with
    {
        Post = Thrifty(facts.Post),
        Sex = null,
        Birth = null,
        CertifiedSubject = Interned.CodeOrNone(facts.CertifiedSubject),
        Title = Interned.Code(facts.Title),
        Honour = Interned.CodeOrNone(facts.Honour),
        HonourLevel = Interned.CodeOrNone(facts.HonourLevel),
        Degree = Interned.CodeOrNone(facts.Degree),
        Establishment = Interned.Code(facts.Establishment),
        Duty = Interned.CodeOrNone(facts.Duty),
    };

    private static Post Thrifty(Post post) => post with { Stage = Interned.Code(post.Stage), Subject = Interned.Code(post.Subject) };
}

/// <summary>A leaving as lists show it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">From <c>LeavingKinds</c>.</param>
/// <param name="LastDay">The last day in post.</param>
/// <param name="DocumentNo">Number of the document.</param>
public sealed record LeavingMark(Guid Id, string Kind, DateOnly LastDay, string? DocumentNo);

/// <summary>Whether somebody is in post.</summary>
public enum Presence
{
    /// <summary>In post, and nothing else known.</summary>
    InPost,

    /// <summary>In post, with a last day.</summary>
    Leaving,

    /// <summary>Past the last day.</summary>
    Left,
}
