using System.Text.Json.Nodes;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Live;
using TeacherNet.Engine.Tests.Bank;
using TeacherNet.Engine.Tests.Views;
using TeacherNet.Engine.Views;
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
        await live.ForgetAsync(Balances, () => true);
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
    public void Keeps_a_document_that_somebody_joined_while_another_left() => Stage.Play(async stage =>
    {
        await using var live = Live(stage);
        await live.WatchAsync(Balances, null);
        await live.ForgetAsync(Balances, () => false);
        await TicksAsync(stage, 1);

        Assert.Single(stage.Sent);
    });

    [Fact]
    public void Renders_a_forgotten_document_anew_for_those_who_come_back() => Stage.Play(async stage =>
    {
        await using var live = Live(stage);
        var before = ((LiveAnswer.Document)(await live.WatchAsync(Balances, null))!).At;
        await live.ForgetAsync(Balances, () => true);
        await TicksAsync(stage, 3);

        var answer = Assert.IsType<LiveAnswer.Document>(await live.WatchAsync(Balances, before));
        await TicksAsync(stage, 1);

        Assert.Equal((3, 3), (answer.At.Position, Ada(JsonNode.Parse(answer.Json))));
        Assert.Equal(3, Assert.Single(stage.Sent).Patch.From);
    });

    [Fact]
    public void Makes_its_watchers_ask_again_when_the_log_cannot_be_folded_and_answers_nobody() => Stage.Play(async stage =>
    {
        await using var live = Live(stage);
        await TicksAsync(stage, 1);
        await live.WatchAsync(Balances, null);

        await stage.AppendAsync(TheBank.Account("ada"), new("account.not-yet-invented", 3, "{}"u8.ToArray()));
        await stage.World.Sleep(TimeSpan.FromSeconds(1));

        Assert.Equal(-1, Assert.Single(stage.Sent).Patch.From);
        await Assert.ThrowsAsync<ScopeUnavailableException>(() => live.WatchAsync(Balances, null));
    });

    [Fact]
    public void Refuses_to_be_watched_when_it_is_too_large_and_can_still_be_read() => Stage.Play(async stage =>
    {
        await using var live = Live(stage, ViewKind.OfLive<PaddedView, Balances>());
        await stage.DepositAsync(200);
        Assert.IsType<LiveAnswer.Document>(await live.WatchAsync(Padded, null));

        await stage.DepositAsync(100);
        await stage.World.Sleep(TimeSpan.FromSeconds(1));

        Assert.Equal(-1, Assert.Single(stage.Sent).Patch.From);
        Assert.True(Assert.IsType<LiveAnswer.TooLarge>(await live.WatchAsync(Padded, null)).Bytes > LiveDocuments.LargestBytes);
        Assert.True((await live.ReadAsync(Padded, 300, default))!.Json.Length > LiveDocuments.LargestBytes);
    });

    [Fact]
    public void Is_watched_again_once_it_is_small() => Stage.Play(async stage =>
    {
        await using var live = Live(stage, ViewKind.OfLive<PaddedView, Balances>());
        await stage.DepositAsync(300);
        Assert.IsType<LiveAnswer.TooLarge>(await live.WatchAsync(Padded, null));

        await stage.OrderAsync(TheBank.Account("ada"), new Withdraw(200));
        await stage.World.Sleep(TimeSpan.FromSeconds(1));

        Assert.IsType<LiveAnswer.Document>(await live.WatchAsync(Padded, null));
    });

    [Fact]
    public void Reads_a_document_that_has_a_receipts_effect() => Stage.Play(async stage =>
    {
        await using var live = Live(stage);
        var receipt = await stage.OrderAsync(TheBank.Account("ada"), new Deposit(9));

        Assert.Equal(9, Ada(JsonNode.Parse((await live.ReadAsync(Balances, receipt.Position, default))!.Json)));
    });

    private static LiveAddress Padded => Balances with { View = PaddedView.Name };

    private static LiveDocuments Live(Stage stage, params ViewKind[] kinds) => new(stage.Views(kinds), stage, stage.World.Time);

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
