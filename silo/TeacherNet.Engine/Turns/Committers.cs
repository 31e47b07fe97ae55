using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Engine.Turns;

/// <summary>The committers of an engine. Each scope belongs to one, so that the commits of a log are handed over in one row.</summary>
internal sealed class Committers(IJournal journal, EngineOptions options)
{
    private readonly Committer[] committers = [.. Enumerable.Range(0, options.Committers).Select(_ => new Committer(journal, options))];

    public Committer Of(ScopeId scope)
    {
        if (committers.Length == 1)
            return committers[0];
        // Of the name alone, so that a run can be repeated; string.GetHashCode differs from process to process.
        var hash = 2166136261u;
        foreach (var letter in scope.Value)
            hash = (hash ^ letter) * 16777619;
        return committers[hash % (uint)committers.Length];
    }
}
