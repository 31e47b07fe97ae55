using TeacherNet.Kernel;

namespace TeacherNet.Grains.Schools;

/// <summary>An order to a school.</summary>
public abstract record SchoolCommand : ICommand;

/// <summary>Put a school on the list, or correct what the list says. The same facts again change nothing.</summary>
/// <param name="Facts">All facts, as they shall stand.</param>
/// <param name="Import">The import it comes from; null when typed.</param>
[StoredAs("school.register", 1)]
public sealed record RegisterSchool(SchoolFacts Facts, Guid? Import) : SchoolCommand;

/// <summary>Set posts for the stages and subjects named; the others stay. Refused: <c>school.not-registered</c>, <c>school.post-count</c>, <c>school.post-twice</c>.</summary>
/// <param name="Lines">The posts to set, each stage and subject once.</param>
/// <param name="Import">The import it comes from; null when typed.</param>
[StoredAs("school.authorise-posts", 1)]
public sealed record AuthorisePosts(Listed<PostLine> Lines, Guid? Import) : SchoolCommand;

/// <summary>Take back what an import said of the school. Refused with <c>import.changed-since</c>, also while posts are authorised.</summary>
[StoredAs("school.undo-import", 1)]
public sealed record UndoSchoolImport(Guid Import) : SchoolCommand;

/// <summary>Take back the posts an import authorised. Refused with <c>import.changed-since</c>.</summary>
[StoredAs("school.undo-posts-import", 1)]
public sealed record UndoPostsImport(Guid Import) : SchoolCommand;
