using TeacherNet.Kernel;

namespace TeacherNet.Grains.Schools;

/// <summary>A fact about a school.</summary>
public abstract record SchoolEvent : IEvent;

/// <summary>The school was put on the list.</summary>
[StoredAs("school.registered", 1)]
public sealed record SchoolRegistered(SchoolFacts Facts, Guid? Import) : SchoolEvent, ITellsFacts<SchoolFacts>
{
    SchoolFacts ITellsFacts<SchoolFacts>.Told => Facts;
}

/// <summary>The list says something else of the school now.</summary>
[StoredAs("school.facts-corrected", 1)]
public sealed record SchoolFactsCorrected(SchoolFacts Facts, Guid? Import) : SchoolEvent, ITellsFacts<SchoolFacts>
{
    SchoolFacts ITellsFacts<SchoolFacts>.Told => Facts;
}

/// <summary>The school's authorised posts became these.</summary>
/// <param name="Posts">All posts from now on, by stage then subject.</param>
/// <param name="Import">The import it came from.</param>
[StoredAs("school.posts-authorised", 1)]
public sealed record PostsAuthorised(Listed<PostLine> Posts, Guid? Import) : SchoolEvent, ITellsFacts<Listed<PostLine>>
{
    Listed<PostLine> ITellsFacts<Listed<PostLine>>.Told => Posts;
}

/// <summary>An import of the school's facts was taken back.</summary>
/// <param name="Import">The import.</param>
/// <param name="Before">The facts in force again; null when the school is off the list again.</param>
[StoredAs("school.import-undone", 1)]
public sealed record SchoolImportUndone(Guid Import, SchoolFacts? Before) : SchoolEvent, ITellsFacts<SchoolFacts>
{
    SchoolFacts? ITellsFacts<SchoolFacts>.Told => Before;
}

/// <summary>An import of the school's posts was taken back.</summary>
/// <param name="Import">The import.</param>
/// <param name="Before">The posts in force again.</param>
[StoredAs("school.posts-import-undone", 1)]
public sealed record PostsImportUndone(Guid Import, Listed<PostLine> Before) : SchoolEvent, ITellsFacts<Listed<PostLine>>
{
    Listed<PostLine> ITellsFacts<Listed<PostLine>>.Told => Before;
}

/// <summary>A correction was entered; it takes effect by <see cref="SchoolCorrectionApplied"/>.</summary>
/// <inheritdoc cref="EnterSchoolCorrection"/>
[StoredAs("school.correction-entered", 1)]
public sealed record SchoolCorrectionEntered(Guid Id, SchoolFacts Facts, Listed<string> Fields, DateOnly EffectiveOn, string Reason) : SchoolEvent;

/// <summary>A correction took effect.</summary>
/// <param name="Correction">Its id.</param>
/// <param name="Facts">All facts from then on.</param>
[StoredAs("school.correction-applied", 1)]
public sealed record SchoolCorrectionApplied(Guid Correction, SchoolFacts Facts) : SchoolEvent, ITellsFacts<SchoolFacts>
{
    SchoolFacts ITellsFacts<SchoolFacts>.Told => Facts;
}

/// <summary>A count of posts was entered; it takes effect by <see cref="PostCountApplied"/>.</summary>
/// <inheritdoc cref="EnterPostCount"/>
[StoredAs("school.post-count-entered", 1)]
public sealed record PostCountEntered(Guid Id, string Stage, string Subject, int Count, DateOnly EffectiveOn, string Reason) : SchoolEvent;

/// <summary>A count of posts took effect.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="Posts">All posts from now on, by stage then subject.</param>
[StoredAs("school.post-count-applied", 1)]
public sealed record PostCountApplied(Guid Entry, Listed<PostLine> Posts) : SchoolEvent, ITellsFacts<Listed<PostLine>>
{
    Listed<PostLine> ITellsFacts<Listed<PostLine>>.Told => Posts;
}

/// <summary>A correction, count or closing was taken back before its day.</summary>
/// <param name="Entry">Its id.</param>
[StoredAs("school.entry-taken-back", 1)]
public sealed record SchoolEntryTakenBack(Guid Entry) : SchoolEvent;

/// <summary>It is known that the school is given up.</summary>
/// <inheritdoc cref="EnterClosing"/>
[StoredAs("school.closing-entered", 1)]
public sealed record ClosingEntered(Guid Id, DateOnly LastDay, string? DocumentNo, string Reason) : SchoolEvent;

/// <summary>The school is closed.</summary>
/// <param name="Closing">Id of the closing.</param>
/// <param name="LastDay">Its last day.</param>
[StoredAs("school.closed", 1)]
public sealed record SchoolClosed(Guid Closing, DateOnly LastDay) : SchoolEvent;

/// <summary>The school is open again.</summary>
/// <inheritdoc cref="ReopenSchool"/>
[StoredAs("school.reopened", 1)]
public sealed record SchoolReopened(Guid Id, DateOnly From, string Reason) : SchoolEvent;

/// <summary>The school has so many rooms for teachers.</summary>
/// <inheritdoc cref="CountRooms"/>
[StoredAs("school.rooms-counted", 1)]
public sealed record RoomsCounted(int Rooms) : SchoolEvent;
