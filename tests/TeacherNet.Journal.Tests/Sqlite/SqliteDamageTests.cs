using System.Text;
using TeacherNet.Engine.Storage;
using static TeacherNet.Journal.Tests.Sample;

namespace TeacherNet.Journal.Tests.Sqlite;

public sealed class SqliteDamageTests(DataDirectory data) : IClassFixture<DataDirectory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sound_store_verifies_in_full()
    {
        var store = data.Open(await Filled());

        var verified = await store.VerifyAsync(null, Cancel);

        Assert.Empty(verified.Damages);
        Assert.Equal((40, 80), (verified.Commits, verified.Events));
    }

    [Theory]
    [InlineData("update events set position = -9 where position = 21")]
    [InlineData("update events set scope = 2 where position = 21")]
    [InlineData("update events set grain = 3, version = 3 where position = 21")]
    [InlineData("update events set version = 9 where position = 21")]
    [InlineData("update events set type = 99 where position = 21")]
    [InlineData("update events set body = cast(replace(body, '\"', '''') as blob) where position = 21")]
    [InlineData("delete from events where position = 21")]
    [InlineData("update commits set first = -9 where first = 21")]
    [InlineData("update commits set scope = 2 where first = 21")]
    [InlineData("update commits set count = 1 where first = 21")]
    [InlineData("update commits set count = 3 where first = 21")]
    [InlineData("update commits set command = zeroblob(16) where first = 21")]
    [InlineData("update commits set command = zeroblob(3) where first = 21")]
    [InlineData("update commits set actor = 'clerl' where first = 21")]
    [InlineData("update commits set target = 1 where first = 21")]
    [InlineData("update commits set target = 99 where first = 21")]
    [InlineData("update commits set body_digest = zeroblob(32) where first = 21")]
    [InlineData("update commits set at = at + 1 where first = 21")]
    [InlineData("update commits set at = 0x7FFFFFFFFFFFFFFF where first = 21")]
    [InlineData("update commits set digest = zeroblob(32) where first = 21")]
    [InlineData("update commits set hash = zeroblob(32) where first = 21")]
    [InlineData("update commits set hash = zeroblob(1) where first = 21")]
    [InlineData("delete from commits where first = 21")]
    [InlineData("update event_types set name = 'training-logget'")]
    [InlineData("update event_types set version = 2")]
    [InlineData("update grains set key = 'nobody' where key = 't10'")]
    [InlineData("update grains set kind = 'school' where key = 't10'")]
    [InlineData("delete from grains where key = 't10'")]
    public async Task A_changed_column_is_named_at_its_place(string change)
    {
        var path = await Filled();
        using (var database = new RawDatabase(path))
            database.Run($"pragma foreign_keys = off; {change}");

        var damage = (await data.Open(path).VerifyAsync(null, Cancel)).Damages;

        Assert.NotEmpty(damage);
        Assert.Equal(Datong, damage[0].Scope);
        var everyEventIsTouched = change.Contains("event_types", StringComparison.Ordinal);
        Assert.InRange(damage[0].Position, everyEventIsTouched ? 1 : 21, everyEventIsTouched ? 1 : 23);
    }

    [Theory]
    [InlineData("update scopes set position = 78")]
    [InlineData("update scopes set hash = zeroblob(32)")]
    [InlineData("update scopes set at = at + 1")]
    [InlineData("update commits set hash = zeroblob(32) where first = 79")]
    [InlineData("delete from commits where first = 79")]
    [InlineData("delete from events where position = 80")]
    public async Task A_changed_end_of_a_log_is_named_when_the_store_is_opened(string change)
    {
        var path = await Filled();
        using (var database = new RawDatabase(path))
            database.Run($"pragma foreign_keys = off; {change}");

        var refused = Assert.Throws<StoreUnusableException>(() => data.Open(path));

        Assert.Equal(StoreFault.Damaged, refused.Fault);
        Assert.Contains("region/datong", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flipped_byte_anywhere_in_a_stored_body_is_named()
    {
        var path = await Filled();
        var file = Path.Combine(path, "journal.db");
        var sound = await File.ReadAllBytesAsync(file, Cancel);
        var random = new Random(20260302);
        for (var n = 0; n < 25; n++)
        {
            var position = random.Next(1, 81);
            var bytes = sound.ToArray();
            var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Body(position))) + random.Next(Body(position).Length);
            bytes[at] ^= (byte)(1 << random.Next(8));
            var copy = data.NewPath();
            Directory.CreateDirectory(copy);
            await File.WriteAllBytesAsync(Path.Combine(copy, "journal.db"), bytes, Cancel);

            await using var store = data.Open(copy);
            var damage = (await store.VerifyAsync(null, Cancel)).Damages;

            Assert.Equal([(position - 1) / 2 * 2 + 1], damage.Select(d => (int)d.Position));
        }
    }

    [Fact]
    public async Task A_flipped_byte_anywhere_in_the_rows_of_the_log_is_named_or_harmless()
    {
        var path = await Filled();
        var sound = await File.ReadAllBytesAsync(Path.Combine(path, "journal.db"), Cancel);
        var whole = await Contents(path);
        var random = new Random(20260303);
        var named = 0;
        for (var n = 0; n < 60; n++)
        {
            var bytes = sound.ToArray();
            bytes[random.Next(100, bytes.Length)] ^= (byte)(1 << random.Next(8));
            var copy = data.NewPath();
            Directory.CreateDirectory(copy);
            await File.WriteAllBytesAsync(Path.Combine(copy, "journal.db"), bytes, Cancel);

            var harmless = await IsSound(copy);

            named += harmless ? 0 : 1;
            if (harmless)
                Assert.Equal(whole, await Contents(copy)); // free space inside a page, or rows beside the journal
        }
        Assert.InRange(named, 10, 60);
    }

    private async Task<bool> IsSound(string path)
    {
        try
        {
            await using var store = data.Open(path);
            return (await store.VerifyAsync(null, Cancel)).IsSound;
        }
        catch (StoreUnusableException)
        {
            return false;
        }
    }

    private async Task<string> Contents(string path)
    {
        await using var store = data.Open(path);
        var text = new StringBuilder();
        foreach (var c in await store.Journal.Read(Datong))
        {
            text.Append(c.Command).Append(c.Actor).Append(c.Target).Append(c.At.Ticks).Append(Convert.ToHexString(c.Hash.AsSpan()));
            foreach (var e in c.Events)
                text.Append(e.Position).Append(e.Grain).Append(e.Version).Append(e.Text());
        }
        return text.ToString();
    }

    private static string Body(int position) => $$"""{"hours":{{position}},"note":"{{new string((char)('a' + (position % 26)), 40)}}-{{position}}-"}""";

    private async Task<string> Filled()
    {
        var path = data.NewPath();
        var store = data.Open(path, create: true);
        await store.Journal.AppendAsync([.. Enumerable.Range(0, 40).Select(n => Commit(Teacher($"t{n}"), 0, Body((2 * n) + 1), Body((2 * n) + 2)))], Cancel);
        await store.DisposeAsync();
        return path;
    }
}
