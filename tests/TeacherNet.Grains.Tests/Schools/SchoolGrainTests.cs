using System.Text.Json;
using TeacherNet.Grains.Schools;
using Xunit;

namespace TeacherNet.Grains.Tests.Schools;

public sealed class SchoolGrainTests
{
    private static readonly Guid First = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Second = new("00000000-0000-0000-0000-000000000002");

    private readonly World world = new(new(2026, 7, 1));

    [Fact]
    public void Stands_on_the_list_once_however_often_the_list_is_read()
    {
        Assert.Equal(1, world.Accept("school", "s1", new RegisterSchool(Samples.School(), First)));
        Assert.Equal(0, world.Accept("school", "s1", new RegisterSchool(Samples.School(), Second)));
    }

    [Fact]
    public void Keeps_posts_that_a_later_list_does_not_name()
    {
        world.Accept("school", "s1", new RegisterSchool(Samples.School(), First));
        world.Accept("school", "s1", new AuthorisePosts([new("primary", "music", 2), new("primary", "art", 1)], First));
        world.Accept("school", "s1", new AuthorisePosts([new("primary", "art", 0), new("primary", "english", 4)], Second));

        Assert.Equal([new("primary", "art", 0), new("primary", "english", 4), new("primary", "music", 2)], Registered().Posts);
        Assert.Equal(0, world.Accept("school", "s1", new AuthorisePosts([new("primary", "music", 2)], Second)));
    }

    [Fact]
    public void Refuses_posts_below_nothing_twice_or_of_no_school()
    {
        Assert.Equal("school.not-registered", world.Ask("school", "s1", new AuthorisePosts([], null))?.Code);
        world.Accept("school", "s1", new RegisterSchool(Samples.School(), null));
        Assert.Equal("school.post-count", world.Ask("school", "s1", new AuthorisePosts([new("primary", "art", -1)], null))?.Code);
        Assert.Equal("school.post-twice", world.Ask("school", "s1", new AuthorisePosts([new("primary", "art", 1), new("primary", "art", 2)], null))?.Code);
    }

    [Fact]
    public void Takes_imports_back_in_the_order_they_came()
    {
        world.Accept("school", "s1", new RegisterSchool(Samples.School(), First));
        world.Accept("school", "s1", new AuthorisePosts([new("primary", "music", 2)], First));
        world.Accept("school", "s1", new RegisterSchool(Samples.School() with { Pupils = 500 }, Second));
        var before = View();

        Assert.Equal("import.changed-since", world.Ask("school", "s1", new UndoSchoolImport(First))?.Code);
        world.Accept("school", "s1", new AuthorisePosts([new("primary", "music", 3)], Second));
        world.Accept("school", "s1", new UndoPostsImport(Second));
        Assert.Equal(before, View());

        world.Accept("school", "s1", new UndoSchoolImport(Second));
        Assert.Equal(480, Registered().Facts.Pupils);
        Assert.Equal("import.changed-since", world.Ask("school", "s1", new UndoSchoolImport(First))?.Code);
        world.Accept("school", "s1", new UndoPostsImport(First));
        world.Accept("school", "s1", new UndoSchoolImport(First));
        Assert.Equal(0, world.Accept("school", "s1", new UndoSchoolImport(First)));
        Assert.Equal(JsonSerializer.Serialize(new SchoolList()), View());
    }

    [Fact]
    public void Does_not_take_back_an_import_corrected_by_hand()
    {
        world.Accept("school", "s1", new RegisterSchool(Samples.School(), First));
        world.Accept("school", "s1", new RegisterSchool(Samples.School() with { Pupils = 500 }, null));

        Assert.Equal("import.changed-since", world.Ask("school", "s1", new UndoSchoolImport(First))?.Code);
    }

    [Fact]
    public void Is_found_by_code_name_and_former_name()
    {
        world.Accept("school", "s1", new RegisterSchool(Samples.School("DT001"), null));
        world.Accept("school", "s2", new RegisterSchool(Samples.School("DT002") with { FormerNames = [] }, null));
        world.Accept("school", "s2", new RegisterSchool(Samples.School("DT012") with { FormerNames = [] }, null));
        var schools = world.View<SchoolsView, SchoolList>();

        Assert.Equal("s2", schools.WithCode("DT012")?.Key);
        Assert.Null(schools.WithCode("DT002"));
        Assert.Equal(["s1"], schools.Search("旧小学").Select(s => s.Key));
        Assert.Equal(["s1", "s2"], schools.Search("dt0").Select(s => s.Key));
    }

    [Fact]
    public void Round_trips_on_the_wire()
    {
        Wire.RoundTrips(new RegisterSchool(Samples.School(), First));
        Wire.RoundTrips(new AuthorisePosts([new("primary", "art", 1)], null));
        Wire.RoundTrips(new UndoSchoolImport(First));
        Wire.RoundTrips(new UndoPostsImport(First));
        Wire.RoundTrips(new SchoolRegistered(Samples.School(), null));
        Wire.RoundTrips(new SchoolFactsCorrected(Samples.School(), First));
        Wire.RoundTrips(new PostsAuthorised([new("primary", "art", 1)], First));
        Wire.RoundTrips(new SchoolImportUndone(First, null));
        Wire.RoundTrips(new PostsImportUndone(First, []));
    }

    private School.Registered Registered() => (School.Registered)world.State<School>("school", "s1");

    private string View() => JsonSerializer.Serialize(world.View<SchoolsView, SchoolList>());
}
