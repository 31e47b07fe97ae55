namespace TeacherNet.Grains.Teachers;

/// <summary>Time at one post. Postings of a teacher follow each other without overlap; the last one is the present one.</summary>
/// <param name="Post">Where and what.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day; null while it lasts.</param>
/// <param name="Kind">One of <see cref="PostingKinds"/>.</param>
/// <param name="Move">The move that opened it; null for the post the roster gave.</param>
/// <param name="DocumentNo">Number of the document that ordered it.</param>
/// <param name="PlannedEnd">Last day as planned, for exchanges and secondments.</param>
public sealed record Posting(Post Post, DateOnly Start, DateOnly? End, string Kind, Guid? Move, string? DocumentNo, DateOnly? PlannedEnd);

/// <summary>Why a teacher is at a post.</summary>
public static class PostingKinds
{
    /// <summary>The teacher's own post (编制所在).</summary>
    public const string Origin = "origin";

    /// <summary>By rotation, for a term (交流).</summary>
    public const string Exchange = "exchange";

    /// <summary>Lent to another unit (借调).</summary>
    public const string Secondment = "secondment";
}

/// <summary>A move of former years, as the bureau's history has it.</summary>
/// <param name="Id">The record's own id: the same row always has the same.</param>
/// <param name="From">Key of the school left.</param>
/// <param name="To">Key of the school joined.</param>
/// <param name="Form">Form of exchange, from <c>ExchangeForms</c>.</param>
/// <param name="Start">First day at the new school.</param>
/// <param name="DocumentNo">Number of the document that ordered it.</param>
/// <param name="StaffClass">How the person counted then, from <c>StaffClasses</c>.</param>
public sealed record Move(Guid Id, string From, string To, string Form, DateOnly Start, string? DocumentNo, string StaffClass);
