using TeacherNet.Engine;
using TeacherNet.Kernel;
using TeacherNet.Web.Imports;
using TeacherNet.Web.Imports.Editing;
using TeacherNet.Web.Tests.Imports.Taking;
using Xunit;

namespace TeacherNet.Web.Tests.Imports.Editing;

/// <summary>Random cells of a list set to values that other rows of it have.</summary>
public sealed class RandomEditsTests
{
    private const int Rounds = 5;
    private const int Edits = 60;

    // Values that stand in other rows but need not fit here: a school has its own campuses, an honour its level.
    private static readonly string[] Columns =
        ["姓名", "任教年级", "教师资格学科", "职称", "岗位等级", "骨干称号", "称号级别", "学历", "编制类别", "参加工作时间", "到现校任教时间", "任现职时间", "班主任", "兼教学科"];

    [Fact]
    public async Task Come_back_exactly_and_nothing_else_changes()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        await using var world = new ImportWorld();
        var scope = ScopeId.Region("xx");
        await world.TakeAsync(scope, Rosters.Of("xx"));

        for (var round = 0; round < Rounds; round++)
        {
            var book = await world.DownloadAsync(scope, ImportKind.Teachers);
            var expected = new SortedSet<(string, string, string, string)>();
            for (var edit = 0; edit < Edits; edit++)
            {
                var (row, other, column) = (random.Next(book.List.Count), random.Next(book.List.Count), Columns[random.Next(Columns.Length)]);
                var before = (string)(book.List[row, column] ?? "");
                if (expected.Any(e => e.Item1 == Key(book, row) && e.Item2 == column) || column is not ("任教年级" or "班主任" or "兼教学科") && book.List[other, column] is null && random.Next(2) == 0)
                    continue;
                // Spaces around it are put there below, by an edit before this one.
                var after = ((string)(book.List[other, column] ?? "")).Trim();
                if (after == before || (after.Length == 0 && column is "姓名" or "到现校任教时间" or "职称" or "编制类别"))
                    continue;
                book.List[row, column] = random.Next(3) == 0 && after.Length > 0 ? $" {after}　" : after;
                expected.Add((Key(book, row), column, before, after));
            }

            var taken = await world.TakeAsync(scope, book.Save());

            Assert.True(taken.Rows.Refused.Count == 0, $"seed {seed}: {string.Join(", ", taken.Rows.Refused)}");
            var found = taken.Rows.Edits.Cells.Select(c => (c.Key, c.Column, c.Before, c.After)).ToHashSet();
            Assert.True(found.SetEquals(expected), $"seed {seed}: found {string.Join(", ", found.Except(expected))} in place of {string.Join(", ", expected.Except(found))}");
            Assert.IsType<Answer.Accepted>(taken.Outcome.Answer);
            var now = await world.DownloadAsync(scope, ImportKind.Teachers);
            Assert.True(Same(book, now), $"seed {seed}");
        }
    }

    private static string Key(Book book, int row) => (string)book.List[row, EditMarks.Key]!;

    private static bool Same(Book sent, Book now) => sent.List.Rows.Skip(2).Zip(now.List.Rows.Skip(2)).All(rows =>
        rows.First.Zip(rows.Second).All(c => ((string)(c.First ?? "")).Trim() == (string)(c.Second ?? "")));
}
