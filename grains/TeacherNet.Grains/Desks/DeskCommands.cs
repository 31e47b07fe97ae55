using TeacherNet.Kernel;

namespace TeacherNet.Grains.Desks;

/// <summary>Orders to somebody's desk; the desk's key is the account's.</summary>
public abstract record DeskCommand : ICommand;

/// <summary>Keeps a list's filters and order under a name.</summary>
/// <inheritdoc cref="SavedView"/>
[StoredAs("desk.save-view", 1)]
public sealed record SaveView(Guid Id, string List, Protected<string> Name, Protected<string> Query) : DeskCommand;

/// <summary>Calls a view otherwise.</summary>
/// <param name="Id">The view.</param>
/// <param name="Name">Its new name.</param>
[StoredAs("desk.rename-view", 1)]
public sealed record RenameView(Guid Id, Protected<string> Name) : DeskCommand;

/// <summary>Forgets a view.</summary>
/// <param name="Id">The view.</param>
[StoredAs("desk.delete-view", 1)]
public sealed record DeleteView(Guid Id) : DeskCommand;

/// <summary>Says with which view a list opens.</summary>
/// <param name="List">The list's page.</param>
/// <param name="Id">One of its views; null to open it without filters.</param>
[StoredAs("desk.mark-default", 1)]
public sealed record MarkDefaultView(string List, Guid? Id) : DeskCommand;
