using TeacherNet.Grains.Imports;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests.Imports;

public sealed class ImportGrainTests
{
    private static readonly CommitImport Commit = new(["datong.xlsx"], new(1143, 5, 900, 7), ["school/a", "teacher/b"]);
    private static readonly Turn Turn = new(new(ScopeId.Region("datong"), "import", "i"), DateTimeOffset.UnixEpoch, new(2026, 3, 1), "a", new(Guid.Empty));

    [Fact]
    public void Notes_what_was_taken_in_once()
    {
        var committed = Run(ImportGrain.Initial, Commit);

        Assert.Equal(new Import.Committed(["school/a", "teacher/b"]), committed);
        Assert.Empty(ImportGrain.Decide(committed, Commit, Turn).Events);
        Assert.Equal("import.id-taken", ImportGrain.Decide(committed, Commit with { Touched = [] }, Turn).Refusal?.Code);
    }

    [Fact]
    public void Is_taken_back_once_and_not_before_it_was_taken_in()
    {
        var takeBack = new TakeBackImport(2, []);

        Assert.Equal("import.unknown", ImportGrain.Decide(ImportGrain.Initial, takeBack, Turn).Refusal?.Code);
        var back = Run(Run(ImportGrain.Initial, Commit), takeBack);
        Assert.IsType<Import.TakenBack>(back);
        Assert.Empty(ImportGrain.Decide(back, takeBack, Turn).Events);
        Assert.Equal("import.id-taken", ImportGrain.Decide(back, Commit, Turn).Refusal?.Code);
    }

    private static Import Run(Import state, ImportCommand command) =>
        ImportGrain.Decide(state, command, Turn).Events.Aggregate(state, ImportGrain.Evolve);
}
