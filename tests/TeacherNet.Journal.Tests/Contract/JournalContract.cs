using TeacherNet.Engine.Journals;

namespace TeacherNet.Journal.Tests.Contract;

/// <summary>The cases of <see cref="IJournal"/>; every store passes all of them.</summary>
public abstract partial class JournalContract
{
    protected ManualTime Time { get; } = new();

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A new, empty journal.</summary>
    protected abstract ValueTask<IJournal> OpenAsync();
}
