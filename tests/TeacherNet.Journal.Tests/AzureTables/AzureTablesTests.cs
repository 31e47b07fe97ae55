using TeacherNet.Journal.Tests.Contract;

namespace TeacherNet.Journal.Tests.AzureTables;

public sealed class AzureTablesJournalTests(Tables tables) : SharedJournalContract(new OpenTables(tables));

public sealed class AzureTablesSideStoreTests(Tables tables) : SharedSideStoreContract(new OpenTables(tables));

public sealed class AzureTablesCheckpointsTests(Tables tables) : SharedCheckpointContract(new OpenTables(tables));
