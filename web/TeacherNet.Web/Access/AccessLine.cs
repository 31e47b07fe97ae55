namespace TeacherNet.Web.Access;

/// <summary>What a line of the access table is about.</summary>
internal enum AccessKind
{
    /// <summary>A command, by its stored name.</summary>
    Command,

    /// <summary>A query, by its name.</summary>
    Query,

    /// <summary>A live view, by its name.</summary>
    Live,

    /// <summary>A list as a workbook, or a document.</summary>
    Export,

    /// <summary>A file sent or fetched.</summary>
    File,
}

/// <summary>What the audience of a live document names.</summary>
internal enum Audience
{
    /// <summary>The view has one document; the audience is empty.</summary>
    Everyone,

    /// <summary>A school's key.</summary>
    School,

    /// <summary>A group's key.</summary>
    Group,

    /// <summary>A teacher's key.</summary>
    Teacher,

    /// <summary>A school's key; <c>t.</c> and a teacher's key; or empty for the whole scope.</summary>
    SchoolOrTeacher,

    /// <summary>A role, which the watcher must hold.</summary>
    Role,

    /// <summary>A role the watcher holds, with a dot and the key it is over when it is over one.</summary>
    RoleAndTarget,

    /// <summary>A choice of what to see, such as a stage, that changes nothing about who may.</summary>
    Parameter,

    /// <summary>Such a choice for those who reach the whole scope, or <c>t.</c> and a teacher's key.</summary>
    ParameterOrTeacher,
}

/// <summary>One line of the access table: what, and the permission it needs.</summary>
/// <param name="Kind">Kind of thing.</param>
/// <param name="Name">Its name.</param>
/// <param name="Permission">Who may.</param>
/// <param name="IsFiltered">True when a query about the whole scope answers each person only what their grants reach.</param>
/// <param name="Audience">For live views, what the audience names.</param>
internal sealed record AccessLine(AccessKind Kind, string Name, Permission Permission, bool IsFiltered = false, Audience Audience = Audience.Everyone);
