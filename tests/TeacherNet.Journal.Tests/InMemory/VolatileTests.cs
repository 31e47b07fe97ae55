using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Tests.Contract;

namespace TeacherNet.Journal.Tests.InMemory;

public sealed class VolatileJournalTests : JournalContract
{
    protected override ValueTask<IJournal> OpenAsync() => new(new VolatileJournal(Time));
}

public sealed class VolatileSideStoreTests : SideStoreContract
{
    protected override ValueTask<ISideStore> OpenAsync() => new(new VolatileSideStore());
}

public sealed class VolatileCheckpointsTests : CheckpointContract
{
    protected override ValueTask<ICheckpoints> OpenAsync() => new(new VolatileCheckpoints());
}
