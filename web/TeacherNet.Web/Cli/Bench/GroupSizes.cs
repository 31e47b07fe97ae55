using System.Collections.Concurrent;
using System.Collections.Immutable;
using TeacherNet.Engine.Journals;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>A journal that counts the commits it stored in each group, so that raw inserts can be measured in the very same groups.</summary>
internal sealed class GroupSizes(IJournal journal) : JournalLayer(journal)
{
    private readonly ConcurrentQueue<(long First, int Count)> groups = [];

    /// <summary>The sizes of groups of which anything was stored, since it was asked last, in the order of their log. Not while anything is being appended.</summary>
    public ImmutableArray<int> Take()
    {
        ImmutableArray<int> taken = [.. groups.OrderBy(g => g.First).Select(g => g.Count)];
        groups.Clear();
        return taken;
    }

    /// <inheritdoc/>
    public override async ValueTask<ImmutableArray<Appended>> AppendAsync(ImmutableArray<Commit> group, CancellationToken cancel)
    {
        var answers = await base.AppendAsync(group, cancel);
        if (answers.OfType<Appended.Stored>().FirstOrDefault() is { } first)
            groups.Enqueue((first.Receipt.First, answers.Count(a => a is Appended.Stored)));
        return answers;
    }
}
