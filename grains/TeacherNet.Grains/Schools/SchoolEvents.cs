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
public sealed record PostsAuthorised(Listed<PostLine> Posts, Guid? Import) : SchoolEvent;

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
public sealed record PostsImportUndone(Guid Import, Listed<PostLine> Before) : SchoolEvent;
