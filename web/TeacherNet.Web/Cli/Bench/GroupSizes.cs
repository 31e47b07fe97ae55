using System.Collections.Immutable;
using TeacherNet.Engine.Journals;

namespace TeacherNet.Web.Cli.Bench;

/// <summary>A journal that counts the commits it stored in each group, so that raw inserts can be measured in the very same groups.</summary>
internal sealed class GroupSizes(IJournal journal) : JournalLayer(journal)
{
    private readonly List<int> sizes = [];

    /// <summary>The sizes of groups of which anything was stored, since it was asked last. Not while anything is being appended.</summary>
    public ImmutableArray<int> Take()
    {
        ImmutableArray<int> taken = [.. sizes.Where(s => s > 0)];
        sizes.Clear();
        return taken;
    }

    /// <inheritdoc/>
    public override async ValueTask<ImmutableArray<Appended>> AppendAsync(ImmutableArray<Commit> group, CancellationToken cancel)
    {
        var answers = await base.AppendAsync(group, cancel);
        sizes.Add(answers.Count(a => a is Appended.Stored));
        return answers;
    }
}
