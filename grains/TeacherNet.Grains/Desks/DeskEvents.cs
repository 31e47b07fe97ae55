using TeacherNet.Kernel;

namespace TeacherNet.Grains.Desks;

/// <summary>What happened on somebody's desk.</summary>
public abstract record DeskEvent : IEvent;

/// <summary>A list's filters and order were kept under a name.</summary>
/// <inheritdoc cref="SavedView"/>
[StoredAs("desk.view-saved", 1)]
public sealed record ViewSaved(Guid Id, string List, Protected<string> Name, Protected<string> Query) : DeskEvent;

/// <summary>A view was called otherwise.</summary>
/// <inheritdoc cref="RenameView"/>
[StoredAs("desk.view-renamed", 1)]
public sealed record ViewRenamed(Guid Id, Protected<string> Name) : DeskEvent;

/// <summary>A view was forgotten.</summary>
/// <inheritdoc cref="DeleteView"/>
[StoredAs("desk.view-deleted", 1)]
public sealed record ViewDeleted(Guid Id) : DeskEvent;

/// <summary>A list opens with a view from now on, or without one.</summary>
/// <inheritdoc cref="MarkDefaultView"/>
[StoredAs("desk.default-marked", 1)]
public sealed record DefaultViewMarked(string List, Guid? Id) : DeskEvent;
