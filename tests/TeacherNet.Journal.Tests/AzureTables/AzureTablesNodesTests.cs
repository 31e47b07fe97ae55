using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Tests.Contract;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests.AzureTables;

public sealed class AzureTablesNodesTests(Tables tables) : NodesContract(new OpenTables(tables), appends: 16)
{
    [Fact]
    public async Task A_waiter_sees_what_another_node_writes_within_the_look_each_second()
    {
        var (one, other) = await TwoAsync();
        var waiter = one.WhenBeyondAsync(Datong, 0, Cancel).AsTask();

        await other.Store(Commit(Teacher("wang"), 0, "a"));

        await waiter.WaitAsync(Hang, Cancel);
        Assert.Single(await one.Read(Datong));
    }

    [Fact]
    public async Task A_log_of_more_rows_than_a_page_of_the_service_is_read_to_its_end()
    {
        var (one, other) = await TwoAsync();
        foreach (var group in Enumerable.Range(0, 2_500).Select(n => Commit(Teacher("wang"), n, $"{n}")).Chunk(500))
            Assert.All(await one.AppendAsync([.. group], Cancel), a => Assert.IsType<Appended.Stored>(a));

        Assert.Equal(Enumerable.Range(0, 2_500).Select(n => $"{n}"), (await other.Read(Datong)).SelectMany(c => c.Events).Select(e => e.Text()));
        Assert.Equal(Enumerable.Range(2, 2_499).Select(n => (long)n), (await other.ReadGrainAsync(Teacher("wang"), 1, Cancel)).Select(e => e.Version));
    }
}
