using TeacherNet.Engine;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Tests.Hosting;
using TeacherNet.Web.Tests.Imports.Taking;
using Xunit;

namespace TeacherNet.Web.Tests.Imports.Editing;

public sealed class EditingTeachersTests : IAsyncLifetime
{
    private static readonly ScopeId Scope = ScopeId.Region("xx");
    private readonly ImportWorld world = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await world.TakeAsync(Scope, Rosters.Of("xx"));

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Sent_back_as_it_is_changes_nothing()
    {
        var book = await DownloadAsync();
        var head = await world.Journal.HeadAsync(Scope, Cancel);

        var check = await CheckAsync(book);

        Assert.Equal((0, 0, book.List.Count, 0, 0), Figures(check));
        Assert.Empty(check.Refused);
        Assert.Equal("import.nothing-accepted", Assert.IsType<Answer.Refused>((await world.TakeAsync(Scope, book.Save())).Outcome.Answer).Refusal.Code);
        Assert.Equal(head, await world.Journal.HeadAsync(Scope, Cancel));
    }

    [Fact]
    public async Task Writes_exactly_the_cells_that_were_changed_and_takes_them_back()
    {
        var book = await DownloadAsync();
        var before = await world.StatesAsync(Scope);
        var titles = ((string)book.List[3, "职称"]!, (string)book.List[4, "联系电话"]!);
        book.List[3, "职称"] = titles.Item1 == "一级教师" ? "高级教师" : "一级教师";
        book.List[4, "联系电话"] = "138 0000 1234";
        book.List[5, "学历"] = null;

        var taken = await world.TakeAsync(Scope, book.Save());

        Assert.Equal(
            [("职称", titles.Item1, (string)book.List[3, "职称"]!), ("联系电话", titles.Item2, "138******34"), ("学历", "本科", "")],
            taken.Rows.Edits.Cells.Select(c => (c.Column, c.Before, c.After)));
        Assert.Equal((3, 3), (taken.Outcome.Changed, taken.Outcome.Orders));
        Assert.Equal((3, 0, book.List.Count - 3, 0, 0), Figures(taken.Rows));
        Assert.Equal((0, 0, book.List.Count, 0, 0), Figures(await CheckAsync(book)));
        var again = await DownloadAsync();
        Assert.Equal("138******34", again.List[4, "联系电话"]);
        again.List[3, "职称"] = titles.Item1;
        again.List[4, "联系电话"] = titles.Item2;
        again.List[5, "学历"] = "本科";
        Assert.Equal((await RestoredAsync(taken.Id, before)).List.Rows.Skip(2), again.List.Rows.Skip(2));
    }

    [Fact]
    public async Task Keeps_the_very_sealed_values_of_cells_nobody_touched()
    {
        var book = await DownloadAsync();
        var key = (string)book.List[0, "记录键"]!;
        var before = await FactsAsync(key);
        book.List[0, "姓名"] = "欧阳新";

        await world.TakeAsync(Scope, book.Save());

        var after = await FactsAsync(key);
        Assert.NotEqual(before.Name, after.Name);
        Assert.Equal(before with { Name = after.Name }, after);
    }

    [Fact]
    public async Task Refuses_a_cell_that_somebody_else_changed_meanwhile_and_leaves_the_rest()
    {
        var (mine, theirs) = (await DownloadAsync(), await DownloadAsync());
        theirs.List[0, "职称"] = "正高级教师";
        theirs.List[1, "职称"] = "正高级教师";
        await world.TakeAsync(Scope, theirs.Save());
        mine.List[0, "职称"] = "未评级";
        mine.List[1, "学历"] = "专科";

        var check = await CheckAsync(mine);

        var problem = Assert.Single(check.Refused);
        Assert.Equal(("职称", "未评级", "import.changed-meanwhile", "正高级教师"), (problem.Column, problem.Value, problem.Code, problem.Present));
        await world.TakeAsync(Scope, mine.Save());
        var now = await DownloadAsync();
        Assert.Equal(["正高级教师", "正高级教师", "专科"], [now.List[0, "职称"], now.List[1, "职称"], now.List[1, "学历"]]);
    }

    [Fact]
    public async Task Never_clears_what_the_list_masks_or_leaves_out()
    {
        var book = await DownloadAsync();
        var key = (string)book.List[0, "记录键"]!;
        var before = await FactsAsync(key);
        book.List[0, "联系电话"] = null;
        book.List[0, "身份证号"] = "";
        book.List[1, "联系电话"] = "139****";
        book.List[2, "身份证号"] = "99999419711013552X";

        var check = await CheckAsync(book);

        Assert.Equal([("联系电话", "import.value-masked"), ("身份证号", "import.cell-locked")], check.Refused.Select(p => (p.Column, p.Code)));
        Assert.Empty(check.Edits.Cells);
        Assert.Equal(before, await FactsAsync(key));
    }

    [Fact]
    public async Task Lists_rows_that_are_missing_and_deletes_none()
    {
        var book = await DownloadAsync();
        var (all, gone) = (book.List.Count, (string)book.List[7, "教师编号"]!);
        book.List.Remove(7);
        book.List[0, "学历"] = "硕士研究生";

        var taken = await world.TakeAsync(Scope, book.Save());

        Assert.StartsWith(gone, Assert.Single(taken.Rows.Edits.Missing).Label, StringComparison.Ordinal);
        Assert.Equal(all, (await DownloadAsync()).List.Count);
    }

    [Fact]
    public async Task Takes_a_row_without_a_key_as_a_new_teacher_by_the_ordinary_rules()
    {
        var book = await DownloadAsync();
        (string, object?)[] person =
        [
            ("教师编号", "XX90001"), ("姓名", "=CMD()"), ("所在学校", book.List[0, "所在学校"]), ("学段", book.List[0, "学段"]), ("任教学科", book.List[0, "任教学科"]),
            ("到现校任教时间", "2026-09-01"),
        ];
        book.List.Add([.. person, ("身份证号", $"99999919720513933{IdentityNumber.CheckCharacter("99999919720513933")}")]);
        book.List.Add([.. person.Skip(1), ("教师编号", "XX90002"), ("身份证号", 1.10101199003074E+17)]);
        book.List.Add(("教师编号", "XX90003"), ("姓名", "某某"), ("记录键", "没有这个键"));

        var taken = await world.TakeAsync(Scope, book.Save());

        Assert.Equal([("身份证号", "import.identity-damaged"), ("教师编号", "import.key-unknown")], taken.Rows.Refused.Select(p => (p.Column, p.Code)));
        Assert.Equal((0, 1, book.List.Count - 3, 0, 2), Figures(taken.Rows));
        var now = await DownloadAsync();
        var added = Enumerable.Range(0, now.List.Count).First(i => Equals(now.List[i, "教师编号"], "XX90001"));
        Assert.Equal("=CMD()", now.List[added, "姓名"]);
        Assert.Equal((0, 0, now.List.Count, 0, 0), Figures(await CheckAsync(now)));
    }

    [Fact]
    public async Task Refuses_a_changed_number_and_a_record_that_stands_twice()
    {
        var book = await DownloadAsync();
        book.List[0, "教师编号"] = 1.1E+17;
        book.List[1, "教师编号"] = "XX99999";
        book.List.Rows.Add([.. book.List.Rows[5]]);

        Assert.Equal(
            ["import.figure-damaged", "import.cell-locked", "import.row-twice"],
            (await CheckAsync(book)).Refused.Select(p => p.Code));
    }

    [Fact]
    public async Task Recognises_a_list_whose_hidden_sheet_and_order_are_lost()
    {
        var book = (await DownloadAsync()).WithoutHidden();
        book.List[0, "学历"] = "硕士研究生";
        book.List.Rows.Reverse(2, book.List.Count);

        var check = await CheckAsync(book);

        Assert.Equal([("学历", "硕士研究生")], check.Edits.Cells.Select(c => (c.Column, c.After)));
        Assert.Equal((1, 0, book.List.Count - 1, 0, 0), Figures(check));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Names_the_row_of_someone_who_left_and_takes_the_others(bool asList)
    {
        var book = await DownloadAsync();
        var (key, subject) = ((string)book.List[0, "记录键"]!, (string)book.List[0, "任教学科"]!);
        var lastDay = await LeaveAsync(key);
        book.List[0, "任教学科"] = subject == "语文" ? "数学" : "语文";
        book.List[1, "学历"] = "硕士研究生";

        var taken = await world.TakeAsync(Scope, asList ? book.Save() : RosterOf((string)book.List[0, "教师编号"]!, (string)book.List[1, "教师编号"]!));

        var problem = Assert.Single(taken.Rows.Refused);
        Assert.Equal((asList ? "任教学科" : "到现校任教时间", "import.teacher-has-left", $"{lastDay:yyyy-MM-dd}"), (problem.Column, problem.Code, problem.Present));
        Assert.IsType<Answer.Accepted>(taken.Outcome.Answer);
        Assert.Equal(1, taken.Outcome.Changed);
        var now = await DownloadAsync();
        Assert.Equal((subject, "硕士研究生"), (now.List[0, "任教学科"], now.List[1, "学历"]));
    }

    [Fact]
    public async Task Still_corrects_what_else_is_on_record_of_someone_who_left()
    {
        var book = await DownloadAsync();
        await LeaveAsync((string)book.List[0, "记录键"]!);
        book.List[0, "学历"] = (string)book.List[0, "学历"]! == "专科" ? "本科" : "专科";

        var taken = await world.TakeAsync(Scope, book.Save());

        Assert.Empty(taken.Rows.Refused);
        Assert.Equal(1, taken.Outcome.Changed);
    }

    [Fact]
    public async Task Refuses_a_list_of_another_region()
    {
        var book = await DownloadAsync();
        var other = ScopeId.Region("gaotai");
        await world.TakeAsync(other, Rosters.Of("gaotai"));

        var check = await world.Importer.CheckAsync(other, [book.Save()], null, Cancel);

        Assert.Equal(["import.other-scope"], check.Refused.Select(p => p.Code));
    }

    private static (int Cells, int Added, int Unchanged, int Missing, int Refused) Figures(CheckedImport check) =>
        (check.Edits.Cells.Count, check.Edits.Added, check.Edits.Unchanged, check.Edits.Missing.Count, check.Edits.Refused);

    private Task<CheckedImport> CheckAsync(Book book) => world.Importer.CheckAsync(Scope, [book.Save()], null, Cancel);

    private Task<Book> DownloadAsync() => world.DownloadAsync(Scope, ImportKind.Teachers);

    private async Task<Book> RestoredAsync(Guid import, string[] before)
    {
        await world.TakeBackAsync(Scope, import);
        Assert.Equal(before, await world.StatesAsync(Scope));
        return await DownloadAsync();
    }

    private async Task<DateOnly> LeaveAsync(string key)
    {
        var (grain, leaving, lastDay) = (new GrainId(Scope, TeacherGrain.Kind, key), Guid.NewGuid(), People.Today.AddDays(-2));
        await OrderAsync(new EnterLeaving(leaving, "resigned", lastDay, null, null));
        await OrderAsync(new LetTeacherLeave(leaving, [], []));
        await world.CatchUpAsync(Scope);
        return lastDay;

        async Task OrderAsync(TeacherCommand order) => Assert.IsType<Answer.Accepted>(await world.Engine.AskAsync(grain, order, "tester", new(Guid.NewGuid()), Cancel));
    }

    // Two rows of the roster: one teacher came to the school on another day, the other took a degree.
    private static ImportFile RosterOf(string moved, string other)
    {
        using var reader = new StreamReader(Rosters.File("xx-teachers.csv").Open());
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var headings = lines[0].Split(',');
        return ImportFile.Of("xx-teachers.csv", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines[0], With(moved, "到现校任教时间", "2026-09-01"), With(other, "学历", "硕士研究生"))));

        string With(string number, string heading, string value)
        {
            var cells = lines.Single(l => l.Split(',', 3)[1] == number).Split(',');
            cells[Array.IndexOf(headings, heading)] = value;
            return string.Join(',', cells);
        }
    }

    private async Task<TeacherFacts> FactsAsync(string key) =>
        ((Teacher.Registered)(await world.Grains.OfAsync(new(Scope, TeacherGrain.Kind, key), Cancel)).State).Facts;
}
