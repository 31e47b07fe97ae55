using TeacherNet.Engine;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Tests.Imports.Taking;
using Xunit;

namespace TeacherNet.Web.Tests.Imports.Editing;

/// <summary>Moves of former years, downloaded, changed and sent back.</summary>
public sealed class EditingMovesTests : IAsyncLifetime
{
    private static readonly ScopeId Scope = ScopeId.Region("xx");
    private readonly ImportWorld world = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await world.TakeAsync(Scope, Rosters.Of("xx"));
        await world.TakeAsync(Scope, Rosters.File("xx-moves.csv"));
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Keeps_what_was_said_before_why_and_by_which_import_and_takes_it_back()
    {
        var before = await world.StatesAsync(Scope);
        var book = await DownloadAsync();
        var (teacher, form, document) = ((string)book.List[0, "教师编号"]!, (string)book.List[0, "交流形式"]!, (string)book.List[0, "文号"]!);
        book.List[0, "文号"] = "XX教人〔2021〕7号";
        book.List[0, "交流形式"] = form == "公开选调" ? "定期交流" : "公开选调";
        book.List[0, "更正原因"] = "文号录错";
        book.List[1, "更正原因"] = "没有改动";
        book.List[2, "起始日期"] = "昨天";
        book.List[3, "原学校代码"] = book.List[3, "新学校代码"];

        var taken = await world.TakeAsync(Scope, book.Save());

        Assert.Equal([("交流形式", form), ("文号", document)], taken.Rows.Edits.Cells.Select(c => (c.Column, c.Before)));
        Assert.Equal([("起始日期", "import.date-invalid"), ("新学校代码", "import.same-school")], taken.Rows.Refused.Select(p => (p.Column, p.Code)));
        Assert.Equal((1, 1), (taken.Outcome.Changed, taken.Outcome.Orders));
        var corrected = await CorrectionAsync((string)book.List[0, "记录键"]!, teacher);
        Assert.Equal((document, "XX教人〔2021〕7号", taken.Id), (corrected.Before.DocumentNo, corrected.After.DocumentNo, corrected.Import));
        Assert.Equal("文号录错", world.Open(corrected.Reason!));
        Assert.Equal("XX教人〔2021〕7号", (await DownloadAsync()).List[0, "文号"]);

        Assert.IsType<Answer.Accepted>((await world.TakeBackAsync(Scope, taken.Id)).Answer);
        Assert.Equal(before, await world.StatesAsync(Scope));
    }

    [Fact]
    public async Task Lists_rows_that_are_missing_and_adds_a_row_without_a_key()
    {
        var book = await DownloadAsync();
        var all = book.List.Count;
        var teacher = book.List[0, "教师编号"];
        book.List.Remove(1);
        book.List.Add(
            ("教师编号", teacher), ("原学校代码", book.List[0, "原学校代码"]), ("新学校代码", book.List[0, "新学校代码"]), ("交流形式", "定期交流"), ("起始日期", "2011-09-01"));

        var taken = await world.TakeAsync(Scope, book.Save());

        Assert.Empty(taken.Rows.Refused);
        Assert.Equal((1, 1, 0), (taken.Rows.Edits.Missing.Count, taken.Rows.Edits.Added, taken.Rows.Edits.Cells.Count));
        Assert.Equal(all + 1, (await DownloadAsync()).List.Count);
        Assert.Equal(0, (await world.TakeAsync(Scope, Rosters.File("xx-moves.csv"))).Outcome.Changed);
    }

    [Fact]
    public async Task The_first_list_adds_nothing_after_a_correction()
    {
        var book = await DownloadAsync();
        book.List[0, "文号"] = "XX教人〔2021〕7号";
        await world.TakeAsync(Scope, book.Save());

        var again = await world.TakeAsync(Scope, Rosters.File("xx-moves.csv"));

        Assert.IsType<Answer.Accepted>(again.Outcome.Answer);
        Assert.Equal(0, again.Outcome.Changed);
    }

    [Fact]
    public async Task A_move_by_order_is_for_the_plan_to_change()
    {
        var key = await OrderAsync();
        var book = await DownloadAsync();
        var row = Enumerable.Range(0, book.List.Count).First(i => (string)book.List[i, "记录键"]! == key);
        book.List[row, "文号"] = "改了";

        var check = await world.Importer.CheckAsync(Scope, [book.Save()], null, Cancel);

        Assert.Equal(("文号", "import.moved-by-order"), (check.Refused[0].Column, Assert.Single(check.Refused).Code));
    }

    private async Task<string> OrderAsync()
    {
        var (move, book) = (Guid.NewGuid(), await world.DownloadAsync(Scope, ImportKind.Teachers));
        var grain = new GrainId(Scope, TeacherGrain.Kind, (string)book.List[0, "记录键"]!);
        var teacher = (Teacher.Registered)(await world.Grains.OfAsync(grain, Cancel)).State;
        var order = new TakePosting(
            move, "plan", teacher.Present.Post.School, teacher.Present.Post with { School = "elsewhere" }, PostingKinds.Exchange, "F01", "teacher", new(2026, 11, 1), null, "8号");
        Assert.IsType<Answer.Accepted>(await world.Engine.AskAsync(grain, order, "tester", new(Guid.NewGuid()), Cancel));
        await world.CatchUpAsync(Scope);
        return move.ToString("N");
    }

    private Task<Book> DownloadAsync() => world.DownloadAsync(Scope, ImportKind.Moves);

    private async Task<MoveCorrected> CorrectionAsync(string move, string number)
    {
        var views = await world.Views.OfAsync(Scope);
        var teacher = views.Read<TeacherDirectory, string>(d => d.WithNumber(number)!.Key);
        return Assert.Single((await world.FactsAsync(new(Scope, TeacherGrain.Kind, teacher))).OfType<MoveCorrected>(), m => m.After.Id.ToString("N") == move);
    }
}
