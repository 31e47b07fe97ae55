using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Tests.Contract;

namespace TeacherNet.Journal.Tests.Sqlite;

public sealed class SqliteJournalTests(DataDirectory data) : JournalContract, IClassFixture<DataDirectory>
{
    protected override ValueTask<IJournal> OpenAsync() => new(data.OpenNew(Time).Journal);
}

public sealed class SqliteSideStoreTests(DataDirectory data) : SideStoreContract, IClassFixture<DataDirectory>
{
    protected override ValueTask<ISideStore> OpenAsync() => new(data.OpenNew().Side);
}

public sealed class SqliteCheckpointsTests(DataDirectory data) : CheckpointContract, IClassFixture<DataDirectory>
{
    protected override ValueTask<ICheckpoints> OpenAsync() => new(data.OpenNew().Checkpoints);
}
