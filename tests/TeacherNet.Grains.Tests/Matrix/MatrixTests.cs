using System.Text.Json;
using TeacherNet.Grains.Matrix;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests.Matrix;

public sealed class MatrixTests
{
    private readonly World world = new(new(2026, 9, 1));

    public MatrixTests()
    {
        world.Accept("school", "s1", new RegisterSchool(Samples.School("DT001"), null));
        world.Accept("school", "s2", new RegisterSchool(Samples.School("DT002", "remote"), null));
        world.Accept("school", "s1", new AuthorisePosts([new("primary", "mathematics", 1), new("primary", "music", 2)], null));
        world.Accept("school", "s2", new AuthorisePosts([new("primary", "mathematics", 2)], null));
        world.Accept("teacher", "t1", new RegisterTeacher(Samples.Teacher("DT00001"), null));
        world.Accept("teacher", "t2", new RegisterTeacher(Samples.Teacher("DT00002"), null));
    }

    [Fact]
    public void Sets_staffed_against_authorised_and_follows_a_posting()
    {
        Assert.Equal(new(1, 2), Matrix().Cell("s1", "primary", "mathematics"));
        Assert.Equal(-2, Matrix().Cell("s1", "primary", "music").Difference);

        world.Accept("teacher", "t1", new TakePosting(
            Guid.Empty, "scenario", "s1", new("s2", null, "primary", "mathematics"), PostingKinds.Exchange, "F01", "teacher", new(2026, 9, 1), null, "8"));

        Assert.Equal(new(1, 1), Matrix().Cell("s1", "primary", "mathematics"));
        Assert.Equal(new(2, 1), Matrix().Cell("s2", "primary", "mathematics"));
    }

    [Fact]
    public void Draws_a_stage_by_location_with_sums()
    {
        var document = (LiveNode.Map)MatrixView.Render(Matrix(), "primary")!;
        var groups = (LiveNode.Map)document.Members["groups"];

        Assert.Equal(new LiveNode.Texts(["mathematics", "music"]), document.Members["subjects"]);
        Assert.Equal(new LiveNode.Texts(["ss2"]), ((LiveNode.Map)groups.Members["village"]).Members["order"]);
        Assert.Equal(
            LiveNode.Object(("authorised", 3), ("staffed", 2), ("difference", -1)),
            ((LiveNode.Map)((LiveNode.Map)document.Members["sums"]).Members["cells"]).Members["mathematics"]);
        Assert.Null(MatrixView.Render(Matrix(), "nowhere"));
    }

    [Fact]
    public void Redraws_only_the_schools_that_changed()
    {
        var matrix = Matrix();
        var before = Row(matrix, "village", "ss2");
        var changed = Row(matrix, "city", "ss1");

        MatrixView.Apply(matrix, world.Log[^1] with { Grain = world.Id("teacher", "t9") }, OpenReveal.Instance);

        Assert.Same(before, Row(matrix, "village", "ss2"));
        Assert.NotEqual(changed, Row(matrix, "city", "ss1"));
    }

    [Fact]
    public void Shortage_and_surplus_do_not_make_each_other_good()
    {
        var figures = MatrixMetrics.All.ToDictionary(m => m.Code, m => m.Compute(Matrix(), Period.AsOf(new(2026, 9, 1))));

        Assert.Equal([5, 2, 4, 1], figures.Values.Select(f => (int)f.Value));
        Assert.Equal("桥头DT001小学 小学 数学：1", Assert.Single(figures["posts.surplus"].Records).Text);
    }

    [Fact]
    public void A_checkpoint_draws_the_same_document()
    {
        var restored = JsonSerializer.Deserialize<PostMatrix>(JsonSerializer.Serialize(Matrix()))!;

        Assert.Equal(MatrixView.Render(Matrix(), "primary"), MatrixView.Render(restored, "primary"));
    }

    private static LiveNode Row(PostMatrix matrix, string group, string school)
    {
        var groups = (LiveNode.Map)((LiveNode.Map)MatrixView.Render(matrix, "primary")!).Members["groups"];
        return ((LiveNode.Map)((LiveNode.Map)groups.Members[group]).Members["schools"]).Members[school];
    }

    private PostMatrix Matrix() => world.View<MatrixView, PostMatrix>();
}
