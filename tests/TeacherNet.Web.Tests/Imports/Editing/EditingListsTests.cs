using TeacherNet.Engine;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Kernel;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Tests.Imports.Taking;
using Xunit;

namespace TeacherNet.Web.Tests.Imports.Editing;

/// <summary>Schools, posts, pairings and activities, downloaded, changed and sent back.</summary>
public sealed class EditingListsTests
{
    private static readonly ScopeId Partnership = ScopeId.Partnership("yuhuatai", "datong");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ImportKind.Schools, "在校学生数", "777", "城乡分类", "不城不乡")]
    [InlineData(ImportKind.Posts, "核定岗位", "77", "核定岗位", "若干")]
    [InlineData(ImportKind.Activities, "学时", "3.5", "学时", "99")]
    [InlineData(ImportKind.Pairings, "到期日期", "2030-12-31", "状态", "随缘")]
    public async Task Come_back_unchanged_or_with_exactly_the_cells_that_were_changed(ImportKind kind, string column, string value, string wrongColumn, string wrong)
    {
        await using var world = new ImportWorld();
        var scope = kind is ImportKind.Schools or ImportKind.Posts ? ScopeId.Region("xx") : Partnership;
        await FillAsync(world, scope);
        var before = await world.StatesAsync(scope);
        var book = await world.DownloadAsync(scope, kind);

        var same = await world.Importer.CheckAsync(scope, [book.Save()], null, Cancel);
        Assert.Empty(same.Refused);
        Assert.Equal((0, book.List.Count, 0), (same.Edits.Cells.Count, same.Edits.Unchanged, same.Edits.Missing.Count));

        var (changed, faulty) = kind == ImportKind.Pairings ? InForce(book) : (2, 3);
        var was = (string)(book.List[changed, column] ?? "");
        book.List[changed, column] = value;
        book.List[faulty, wrongColumn] = wrong;
        var taken = await world.TakeAsync(scope, book.Save());

        Assert.Equal([(column, was, value)], taken.Rows.Edits.Cells.Select(c => (c.Column, c.Before, c.After)));
        Assert.Equal(wrongColumn, Assert.Single(taken.Rows.Refused).Column);
        Assert.IsType<Answer.Accepted>(taken.Outcome.Answer);
        Assert.Equal(1, taken.Outcome.Changed);
        Assert.Equal(value, (await world.DownloadAsync(scope, kind)).List[changed, column]);
        Assert.IsType<Answer.Accepted>((await world.TakeBackAsync(scope, taken.Id)).Answer);
        Assert.Equal(before, await world.StatesAsync(scope));
    }

    [Fact]
    public async Task Take_a_line_of_posts_away_where_the_number_is_nought_and_add_one_in_a_new_row()
    {
        await using var world = new ImportWorld();
        var scope = ScopeId.Region("xx");
        await FillAsync(world, scope);
        var book = await world.DownloadAsync(scope, ImportKind.Posts);
        book.List[0, "核定岗位"] = 0.0;
        book.List.Add(("学校代码", book.List[0, "学校代码"]), ("学段", book.List[0, "学段"]), ("学科", "书法"), ("核定岗位", 2.0));

        var taken = await world.TakeAsync(scope, book.Save());

        Assert.Empty(taken.Rows.Refused);
        Assert.Equal([("5", "0"), ("0", "2")], taken.Rows.Edits.Cells.Select(c => (c.Before, c.After)));
        Assert.Equal(1, taken.Outcome.Changed);
    }

    private static (int Changed, int Faulty) InForce(Book book)
    {
        var active = Enumerable.Range(0, book.List.Count).Where(i => (string)book.List[i, "状态"]! is "有效" or "续签").ToList();
        return (active[0], active[1]);
    }

    private static async Task FillAsync(ImportWorld world, ScopeId scope)
    {
        if (scope.Kind == "region")
        {
            await world.TakeAsync(scope, Rosters.Of(scope.Name));
            return;
        }

        await world.TakeAsync(ScopeId.Region("datong"), Rosters.Of("datong"));
        await world.TakeAsync(ScopeId.Region("yuhuatai"), Rosters.Of("yuhuatai"));
        await world.Engine.AskAsync(
            new(scope, PartnershipGrain.Kind, PartnershipGrain.Kind), new FoundPartnership(new("东西部协作", "雨花台区", "大通县", new(2020, 1, 1))), "tester", new(Guid.NewGuid()), Cancel);
        await world.TakeAsync(scope, Rosters.File("exchange-pairs.csv"), Rosters.File("exchange-activities.csv"));
    }
}
