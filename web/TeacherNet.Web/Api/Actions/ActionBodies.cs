using System.Collections.Immutable;

namespace TeacherNet.Web.Api.Actions;

/// <summary>What to do with which rows of a list.</summary>
/// <param name="List">The list: <c>teachers</c>, <c>accounts</c> …</param>
/// <param name="Action">The action's name in the list.</param>
/// <param name="Parameters">What the action asks for beside the rows, by name.</param>
/// <param name="Keys">The rows, by key; null when a filter selects.</param>
/// <param name="Filter">The filters of the list's address; null when keys select.</param>
/// <param name="Total">With a filter: how many rows the person saw that match it. Another number now is refused with <c>action.selection-changed</c>.</param>
/// <param name="Except">With a filter: rows left out.</param>
public sealed record ActionOrderBody(
    string List, string Action, Dictionary<string, string>? Parameters, ImmutableArray<string>? Keys, Dictionary<string, string>? Filter, int? Total, ImmutableArray<string>? Except);

/// <summary>What an action would come to.</summary>
/// <param name="Possible">Rows it can be done to.</param>
/// <param name="Reasons">Why it cannot be done to others, most rows first.</param>
public sealed record ActionCheckBody(int Possible, int Refused, ImmutableArray<ActionReasonBody> Reasons);

/// <summary>A reason with the rows it stands in the way of.</summary>
/// <param name="Count">Rows in all; no more than the first 1,000 are listed.</param>
public sealed record ActionReasonBody(string Code, string Zh, string En, int Count, ImmutableArray<ActionRowBody> Rows);

/// <summary>A row of a list. One out of the reader's reach has its key alone.</summary>
public sealed record ActionRowBody(string Key, string? Number, string? Name);

/// <summary>An action done.</summary>
/// <param name="Id">By which it is found again.</param>
/// <param name="Position">Send it back as <c>X-After</c> to read what was written.</param>
public sealed record ActionDoneBody(string Id, long Position, int Done, int Refused, bool Repeated);

/// <summary>How far an action has come.</summary>
/// <param name="Phase"><c>waiting</c>, <c>checking</c>, <c>writing</c> or <c>done</c>.</param>
public sealed record ActionProgressBody(string Phase, int Rows, int Total);

/// <summary>The actions one may see, newest first.</summary>
public sealed record ActionListBody(int Total, ImmutableArray<ActionLineBody> Rows);

/// <summary>One action.</summary>
/// <param name="By">Who acted, by name.</param>
/// <param name="Back">How it was taken back, or null.</param>
public sealed record ActionLineBody(string Id, DateTimeOffset At, string? By, string List, string Action, int Done, int Refused, ActionBackBody? Back);

/// <summary>How an action was taken back.</summary>
public sealed record ActionBackBody(DateTimeOffset At, string? By, int Restored, int Kept);

/// <summary>One action with the rows it was not done to, and those that stayed when it was taken back.</summary>
public sealed record ActionBody(ActionLineBody Line, ImmutableArray<ActionReasonBody> Refused, ImmutableArray<ActionReasonBody> Kept);

/// <summary>The rows an action was not done to, in the order of their numbers.</summary>
public sealed record RefusedListBody(int Total, ImmutableArray<RefusedLineBody> Rows);

/// <summary>A row an action was not done to, and why.</summary>
public sealed record RefusedLineBody(string Key, string Number, string Name, string Code, string Zh, string En);

/// <summary>What taking an action back would come to.</summary>
public sealed record ActionUndoPreviewBody(int Restored, ImmutableArray<ActionReasonBody> Kept);

/// <summary>How to take an action back.</summary>
/// <param name="KeepChanged">True to leave records that cannot be restored as they are and take the rest back.</param>
public sealed record ActionUndoBody(bool KeepChanged);

/// <summary>An action taken back.</summary>
public sealed record ActionUndoneBody(long Position, int Restored, int Kept);

/// <summary>Numbers, as pasted from a spreadsheet.</summary>
public sealed record PastedNumbersBody(string List, ImmutableArray<string> Numbers);

/// <summary>Whose numbers they are.</summary>
/// <param name="Missing">Numbers of nobody within reach.</param>
public sealed record FoundNumbersBody(ImmutableArray<ActionRowBody> Found, ImmutableArray<string> Missing);
