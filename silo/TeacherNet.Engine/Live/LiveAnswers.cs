using System.Collections.Immutable;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Live;

/// <summary>The address of a live document.</summary>
/// <param name="View">A live view's name.</param>
/// <param name="Scope">Its scope.</param>
/// <param name="Audience">For whom it is rendered; empty for the view's only one.</param>
public readonly record struct LiveAddress(string View, ScopeId Scope, string Audience)
{
    /// <summary>The name of the group of watchers.</summary>
    public string Group => $"{View}\n{Scope}\n{Audience}";
}

/// <summary>A place in a live document's history.</summary>
/// <param name="Epoch">The log's epoch and the view's code version.</param>
/// <param name="Position">Of the tick.</param>
/// <param name="Mark">The chain hash mark there.</param>
public sealed record LiveCursor(string Epoch, long Position, string Mark)
{
    /// <summary>The part of the epoch that changes with the view's code; empty for what no release wrote.</summary>
    public string ViewVersion => Epoch.LastIndexOf('.') is >= 0 and var dot ? Epoch[(dot + 1)..] : "";
}

/// <summary>One tick: a JSON merge patch from one place to the next.</summary>
/// <param name="From">The position it applies to; -1 when the document has another history and must be asked for again.</param>
/// <param name="To">The cursor after it.</param>
/// <param name="Patch">UTF-8 JSON, serialised once for all watchers.</param>
public sealed record LivePatch(long From, LiveCursor To, byte[] Patch);

/// <summary>The answer to somebody who begins to watch.</summary>
public abstract record LiveAnswer
{
    private LiveAnswer()
    {
    }

    /// <summary>The last ticked document.</summary>
    public sealed record Document(LiveCursor At, byte[] Json) : LiveAnswer;

    /// <summary>The ticks after the watcher's cursor, in order; none when it is current.</summary>
    public sealed record Patches(ImmutableArray<LivePatch> Items) : LiveAnswer;

    /// <summary>The document has grown above <see cref="LiveDocuments.LargestBytes"/>; it is read as a query instead.</summary>
    public sealed record TooLarge(int Bytes) : LiveAnswer;
}

/// <summary>Where ticks are sent; must not wait for any watcher.</summary>
public interface ILiveSink
{
    /// <summary>Hands a tick to everyone watching.</summary>
    void Send(LiveAddress address, LivePatch patch);
}
