using System.Text.Json.Nodes;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Live;
using TeacherNet.Engine.Tests.Bank;
using TeacherNet.Engine.Tests.Views;
using Xunit;

namespace TeacherNet.Engine.Tests.Live;

public sealed class LiveDocumentsTests
{
    private static readonly LiveAddress Balances = new("balances", TheBank.Scope, "");

    [Fact]
    public void Answers_whole_documents_to_those_who_know_nothing() => Stage.Play(async stage =>
    {
        await stage.DepositAsync(3);
        await using var live = Live(stage);

        var answer = Assert.IsType<LiveAnswer.Document>(await live.WatchAsync(Balances, null));

        Assert.Equal(3, answer.At.Position);
        Assert.Equal(3, Ada(JsonNode.Parse(answer.Json)));
    });

    [Fact]
    public void Has_no_document_for_an_unknown_view_or_audience() => Stage.Play(async stage =>
    {
        await using var live = Live(stage);

        Assert.Null(await live.WatchAsync(Balances with { View = "unheard-of" }, null));
        Assert.Null(await live.WatchAsync(Balances with { View = "alarms" }, null));
        Assert.Null(await live.WatchAsync(Balances with { Audience = "nobody" }, null));
        Assert.Null(await live.ReadAsync(Balances with { Audience = "nobody" }, 0, default));
    });

    [Fact]
    public void Sends_patches_that_follow_each_other_at_most_ten_times_a_second() => Stage.Play(async stage =>
    {
        await stage.DepositAsync(1);
        await using var live = Live(stage);
        var first = (LiveAnswer.Document)(await live.WatchAsync(Balances, null))!;

        for (var i = 0; i < 100; i++)
        {
            await stage.DepositAsync(1);
            await stage.World.Sleep(TimeSpan.FromMilliseconds(20));
        }
        await stage.World.Sleep(TimeSpan.FromSeconds(1));

        var (document, position) = (JsonNode.Parse(first.Json), first.At.Position);
        foreach (var (_, patch, _) in stage.Sent)
        {
            Assert.Equal(position, patch.From);
            (document, position) = (MergePatch.Apply(document, JsonNode.Parse(patch.Patch)), patch.To.Position);
        }
        Assert.Equal(101, Ada(document));
        Assert.All(stage.Sent.Zip(stage.Sent.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= LiveDocuments.TickTime));
    });

    [Fact]
    public void Answers_patches_to_those_whose_place_is_kept() => Stage.Play(async stage =>
    {
        await using var live = Live(stage);
        var start = ((LiveAnswer.Document)(await live.WatchAsync(Balances, null))!).At;
        await TicksAsync(stage, 3);

        var answer = Assert.IsType<LiveAnswer.Patches>(await live.WatchAsync(Balances, start));
        Assert.Equal(stage.Sent.Select(s => s.Patch), answer.Items);

        var current = Assert.IsType<LiveAnswer.Patches>(await live.WatchAsync(Balances, stage.Sent[^1].Patch.To));
        Assert.Empty(current.Items);
    });

    [Fact]
    public void Answers_whole_documents_to_those_whose_place_is_forgotten_or_unknown() => Stage.Play(async stage =>
    {
        await using var live = Live(stage);
        var start = ((LiveAnswer.Document)(await live.WatchAsync(Balances, null))!).At;
        await TicksAsync(stage, 65);

        Assert.IsType<LiveAnswer.Document>(await live.WatchAsync(Balances, start));
        Assert.Equal(64, Assert.IsType<LiveAnswer.Patches>(await live.WatchAsync(Balances, stage.Sent[0].Patch.To)).Items.Length);
        Assert.IsType<LiveAnswer.Document>(await live.WatchAsync(Balances, stage.Sent[0].Patch.To with { Mark = "0123456789abcdef" }));
        Assert.IsType<LiveAnswer.Document>(await live.WatchAsync(Balances, stage.Sent[0].Patch.To with { Epoch = "an older release.1" }));
    });

    [Fact]
    public void Sends_nothing_when_nothing_visible_changes() => Stage.Play(async stage =>
    {
        await using var live = Live(stage);
        await live.WatchAsync(Balances, null);
        await stage.OrderAsync(TheBank.Alarm("a"), new SetAlarm(new(2027, 1, 1)));
        await stage.World.Sleep(TimeSpan.FromSeconds(1));

        Assert.Empty(stage.Sent);
    });

    [Fact]
    public void Sends_nothing_of_a_document_nobody_watches_any_more() => Stage.Play(async stage =>
    {
        await using var live = Live(stage);
        await live.WatchAsync(Balances, null);
        await TicksAsync(stage, 1);
        await live.ForgetAsync(Balances);
        await TicksAsync(stage, 1);

        Assert.Single(stage.Sent);
    });

    [Fact]
    public void Tells_its_watchers_to_ask_again_when_the_history_is_another() => Stage.Play(async stage =>
    {
        await using var live = Live(stage);
        await TicksAsync(stage, 2);
        var before = ((LiveAnswer.Document)(await live.WatchAsync(Balances, null))!).At;

        stage.Journal.Inner = new VolatileJournal(stage.World.Time, new Guid("0198a000-0000-7000-8000-00000000000f"));
        await stage.AppendAsync(TheBank.Account("ada"), TheBank.Codec.Encode(new Deposited(70)));
        await stage.World.Sleep(TimeSpan.FromSeconds(10));

        Assert.Equal(-1, Assert.Single(stage.Sent).Patch.From);
        var after = Assert.IsType<LiveAnswer.Document>(await live.WatchAsync(Balances, before));
        Assert.NotEqual(before.Epoch, after.At.Epoch);
        Assert.Equal(70, Ada(JsonNode.Parse(after.Json)));
    });

    [Fact]
    public void Reads_a_document_that_has_a_receipts_effect() => Stage.Play(async stage =>
    {
        await using var live = Live(stage);
        var receipt = await stage.OrderAsync(TheBank.Account("ada"), new Deposit(9));

        Assert.Equal(9, Ada(JsonNode.Parse((await live.ReadAsync(Balances, receipt.Position, default))!.Json)));
    });

    private static LiveDocuments Live(Stage stage) => new(stage.Views(), stage, stage.World.Time);

    private static int? Ada(JsonNode? document) => (int?)document?["rows"]?["a-ada"]?["amount"];

    /// <summary>So many visible changes, each in a tick of its own.</summary>
    private static async Task TicksAsync(Stage stage, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await stage.DepositAsync(1);
            await stage.World.Sleep(TimeSpan.FromSeconds(1));
        }
    }
}
