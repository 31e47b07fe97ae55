using System.Collections.Immutable;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Terms;

/// <summary>A teacher's term at another school, from the order to its end. The key is the move's id.</summary>
public abstract record Term
{
    private Term()
    {
    }

    /// <summary>Nothing is ordered.</summary>
    public sealed record None : Term;

    /// <summary>Ordered.</summary>
    /// <param name="Order">As ordered, with the hand-over list.</param>
    /// <param name="Ticked">Codes of the lines seen to.</param>
    /// <param name="Reported">The day the teacher reported for duty (报到), or null.</param>
    /// <param name="Room">Where the teacher lives there, or null.</param>
    /// <param name="Assessments">Results by <c>mid-term</c> and <c>end</c>.</param>
    /// <param name="CheckIns">Answers by their days.</param>
    /// <param name="Reminded">What fell due.</param>
    /// <param name="Ending">The end as decided, or null.</param>
    /// <param name="IsClosed">True once the end took effect.</param>
    public sealed record Begun(
        TermBegun Order,
        ImmutableSortedSet<string> Ticked,
        DateOnly? Reported,
        string? Room,
        ImmutableSortedDictionary<string, TermAssessed> Assessments,
        ImmutableSortedDictionary<int, CheckInAnswered> CheckIns,
        ImmutableSortedSet<string> Reminded,
        TermEnd? Ending,
        bool IsClosed) : Term
    {
        /// <summary>True when every line of the hand-over list is seen to.</summary>
        public bool IsHandedOver => Order.Items.All(i => Ticked.Contains(i.Code));
    }
}

/// <summary>How a term ends.</summary>
/// <param name="Outcome">From <c>TermOutcomes</c>.</param>
/// <param name="LastDay">The last day of the term.</param>
/// <param name="Document">Number of the document, or null.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Next">The posting that follows; null when the teacher leaves service.</param>
public sealed record TermEnd(string Outcome, DateOnly LastDay, string? Document, Protected<string>? Reason, NextPosting? Next);

/// <summary>The posting that follows a term, from the day after its last.</summary>
/// <param name="Id">Id of the posting, and of the term that follows when it has one.</param>
/// <param name="Post">The post.</param>
/// <param name="Kind">One of <see cref="PostingKinds"/>.</param>
/// <param name="Form">Form of exchange; the term's own for a return.</param>
/// <param name="Until">Last day as planned; null for good.</param>
public sealed record NextPosting(Guid Id, Post Post, string Kind, string Form, DateOnly? Until);
