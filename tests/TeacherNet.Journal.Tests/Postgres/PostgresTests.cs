using TeacherNet.Journal.Tests.Contract;

namespace TeacherNet.Journal.Tests.Postgres;

public sealed class PostgresJournalTests(Databases databases) : SharedJournalContract(new OpenStores(databases));

public sealed class PostgresSideStoreTests(Databases databases) : SharedSideStoreContract(new OpenStores(databases));

public sealed class PostgresCheckpointsTests(Databases databases) : SharedCheckpointContract(new OpenStores(databases));
