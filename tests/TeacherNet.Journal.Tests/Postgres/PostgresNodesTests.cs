using TeacherNet.Journal.Tests.Contract;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests.Postgres;

public sealed class PostgresNodesTests(Databases databases) : NodesContract(new OpenStores(databases), appends: 26)
{
    [Fact]
    public async Task A_waiter_is_woken_by_what_another_node_writes_and_reads_it()
    {
        var (one, other) = await TwoAsync();
        await one.Store(Commit(Teacher("wang"), 0, "a"));
        for (var n = 1L; n < 5; n++)
        {
            var waiter = one.WhenBeyondAsync(Datong, n, Cancel).AsTask();
            await other.Store(Commit(Teacher("wang"), n, "b"));
            await waiter.WaitAsync(Hang, Cancel);
            Assert.Equal(n + 1, (await one.Read(Datong, n)).Single().Last);
        }
    }

    [Fact]
    public async Task A_wake_up_that_was_never_sent_is_made_good_by_the_look_each_second()
    {
        var (one, other) = await TwoAsync();
        await other.Store(Commit(Teacher("wang"), 0, "a"));
        await one.WhenBeyondAsync(Datong, 0, Cancel).AsTask().WaitAsync(Hang, Cancel);
        var database = new Npgsql.NpgsqlConnectionStringBuilder(Address).Database!;
        var waiter = one.WhenBeyondAsync(Datong, 1, Cancel).AsTask();

        await databases.Server.ExecuteAsync(database, "update scopes set position = 2"); // as if nobody had told

        await waiter.WaitAsync(Hang, Cancel);
    }
}
