using System.Text;
using TeacherNet.Engine.Storage;

namespace TeacherNet.Journal.Tests.Contract;

/// <summary>The cases of <see cref="ISideStore"/>; every store passes all of them.</summary>
public abstract class SideStoreContract
{
    private const string Keys = "person_keys";

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A new, empty side store.</summary>
    protected abstract ValueTask<ISideStore> OpenAsync();

    [Fact]
    public async Task A_row_is_read_as_it_was_written()
    {
        var side = await OpenAsync();
        Assert.Null(await side.GetAsync(Keys, "wang", Cancel));

        Assert.True(await side.WriteAsync([new(Keys, "wang", [1, 2, 3])], Cancel));

        var row = await side.GetAsync(Keys, "wang", Cancel);
        Assert.Equal(("wang", 1L), (row!.Key, row.Version));
        Assert.Equal([1, 2, 3], row.Value);
        Assert.Null(await side.GetAsync("sessions", "wang", Cancel));
    }

    [Fact]
    public async Task A_rows_version_rises_by_one_with_each_write_and_begins_again_when_removed()
    {
        var side = await OpenAsync();
        await Write(side, "wang", "a");
        await Write(side, "wang", "b");
        Assert.Equal(2, (await side.GetAsync(Keys, "wang", Cancel))!.Version);

        Assert.True(await side.WriteAsync([new(Keys, "wang", null)], Cancel));

        Assert.Null(await side.GetAsync(Keys, "wang", Cancel));
        await Write(side, "wang", "c");
        Assert.Equal(1, (await side.GetAsync(Keys, "wang", Cancel))!.Version);
    }

    [Fact]
    public async Task A_write_whose_expected_version_is_not_current_changes_nothing()
    {
        var side = await OpenAsync();
        await Write(side, "wang", "a");

        Assert.False(await side.WriteAsync([new(Keys, "wang", [9], 0)], Cancel));
        Assert.False(await side.WriteAsync([new(Keys, "wang", [9], 2)], Cancel));
        Assert.False(await side.WriteAsync([new(Keys, "wang", null, 2)], Cancel));
        Assert.False(await side.WriteAsync([new(Keys, "li", [9], 1)], Cancel));

        Assert.Equal("a", await Text(side, "wang"));
        Assert.True(await side.WriteAsync([new(Keys, "wang", Encoding.UTF8.GetBytes("b"), 1), new(Keys, "li", [9], 0)], Cancel));
        Assert.Equal("b", await Text(side, "wang"));
    }

    [Fact]
    public async Task Many_writes_in_one_call_are_stored_together_or_not_at_all()
    {
        var side = await OpenAsync();
        await Write(side, "wang", "a");

        Assert.False(await side.WriteAsync([new(Keys, "li", [1]), new("sessions", "s", [2]), new(Keys, "wang", [3], 7)], Cancel));

        Assert.Null(await side.GetAsync(Keys, "li", Cancel));
        Assert.Null(await side.GetAsync("sessions", "s", Cancel));
        Assert.Equal("a", await Text(side, "wang"));
    }

    [Fact]
    public async Task A_row_named_twice_in_one_call_is_an_error_of_the_caller()
    {
        var side = await OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(async () => await side.WriteAsync([new(Keys, "wang", [1]), new(Keys, "wang", [2])], Cancel));

        Assert.Null(await side.GetAsync(Keys, "wang", Cancel));
    }

    [Fact]
    public async Task Rows_are_listed_by_prefix_in_ordinal_order()
    {
        var side = await OpenAsync();
        foreach (var key in new[] { "b/2", "a/2", "B/1", "b/10", "b", "b0", "c/1", "b/1", "b_1", "b%1" })
            await Write(side, key, key);
        await side.WriteAsync([new("sessions", "b/3", [])], Cancel);

        Assert.Equal(["b/1", "b/10", "b/2"], await List(side, "b/"));
        Assert.Equal(["B/1", "a/2", "b", "b%1", "b/1", "b/10", "b/2", "b0", "b_1", "c/1"], await List(side, ""));
        Assert.Empty(await List(side, "d"));
    }

    [Fact]
    public async Task The_tables_that_hold_rows_are_named_in_order()
    {
        var side = await OpenAsync();
        Assert.Empty(await side.TablesAsync(Cancel));
        await side.WriteAsync([new("sessions", "s/1", [1]), new("sessions", "s/2", [1]), new(Keys, "wang", [1]), new("grain-key", "k", [1])], Cancel);
        await side.WriteAsync([new("grain-key", "k", null)], Cancel);

        Assert.Equal([Keys, "sessions"], await side.TablesAsync(Cancel));
    }

    [Fact]
    public async Task Many_rows_are_read_at_once()
    {
        var side = await OpenAsync();
        await side.WriteAsync([.. Enumerable.Range(0, 2_000).Select(n => new SideWrite(Keys, $"k{n}", [1]))], Cancel);

        var rows = await side.GetManyAsync(Keys, [.. Enumerable.Range(1_000, 2_000).Select(n => $"k{n}"), "k1000"], Cancel);

        Assert.Equal(Enumerable.Range(1_000, 1_000).Select(n => $"k{n}").Order(), rows.Select(r => r.Key).Order());
    }

    [Fact]
    public async Task Concurrent_writers_of_one_expected_version_let_exactly_one_through()
    {
        var side = await OpenAsync();
        await Write(side, "lease", "free");

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Task.Run(async () => await side.WriteAsync([new(Keys, "lease", [(byte)n], 1)], Cancel), Cancel)));

        Assert.Single(answers, won => won);
    }

    private static async Task Write(ISideStore side, string key, string value) =>
        Assert.True(await side.WriteAsync([new(Keys, key, Encoding.UTF8.GetBytes(value))], Cancel));

    private static async Task<string> Text(ISideStore side, string key) => Encoding.UTF8.GetString((await side.GetAsync(Keys, key, Cancel))!.Value);

    private static async Task<string[]> List(ISideStore side, string prefix)
    {
        var keys = new List<string>();
        await foreach (var row in side.ListAsync(Keys, prefix, Cancel))
            keys.Add(row.Key);
        return [.. keys];
    }
}
