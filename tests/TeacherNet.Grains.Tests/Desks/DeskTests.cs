using System.Collections.Immutable;
using TeacherNet.Grains.Desks;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests.Desks;

public sealed class DeskTests
{
    private static readonly Guid First = new(1, 0, 0, new byte[8]);
    private static readonly Guid Second = new(2, 0, 0, new byte[8]);

    private readonly World world = new(new(2026, 7, 1));

    [Fact]
    public void Keeps_views_in_the_order_saved_renames_and_forgets_them()
    {
        Accept(Save(First, "乡村数学"));
        Accept(Save(Second, "骨干"));
        Accept(new RenameView(First, Text("乡村数学教师")));

        Assert.Equal(["乡村数学教师", "骨干"], Views().Select(v => v.Name));
        Assert.Equal(["?subject=mathematics", "?subject=mathematics"], Views().Select(v => v.Query));

        Accept(new DeleteView(First));
        Assert.Equal(["骨干"], Views().Select(v => v.Name));
        Assert.Equal(0, world.Accept("desk", "a", new DeleteView(First)));
    }

    [Fact]
    public void Marks_one_default_of_a_list()
    {
        Accept(Save(First, "一"));
        Accept(Save(Second, "二"));
        Accept(Save(new(3, 0, 0, new byte[8]), "一", "schools"));
        Accept(new MarkDefaultView("schools", new(3, 0, 0, new byte[8])));
        Accept(new MarkDefaultView("teachers", First));
        Accept(new MarkDefaultView("teachers", Second));

        Assert.Equal([false, true, true], Views().Select(v => v.IsDefault));
        Assert.Equal(0, world.Accept("desk", "a", new MarkDefaultView("teachers", Second)));

        Accept(new MarkDefaultView("teachers", null));
        Assert.Equal([false, false, true], Views().Select(v => v.IsDefault));
    }

    [Fact]
    public void Refuses_a_second_view_of_a_name_in_a_list_and_the_same_id_for_another_view()
    {
        Accept(Save(First, "一"));
        Accept(new MarkDefaultView("teachers", First));
        Assert.Equal(0, world.Accept("desk", "a", Save(First, "一")));

        Assert.Equal("desk.view-id-taken", Ask(Save(First, "二")));
        Assert.Equal("desk.name-taken", Ask(Save(Second, "一")));
        Accept(Save(Second, "二"));
        Assert.Equal("desk.name-taken", Ask(new RenameView(Second, Text("一"))));
        Accept(Save(new(3, 0, 0, new byte[8]), "一", "schools"));
    }

    [Fact]
    public void Refuses_what_is_not_on_the_desk_and_more_than_it_holds()
    {
        Assert.Equal("desk.view-unknown", Ask(new RenameView(First, Text("一"))));
        Assert.Equal("desk.view-unknown", Ask(new MarkDefaultView("teachers", First)));
        for (var n = 0; n < DeskGrain.Most; n++)
            Accept(Save(new(n, 1, 0, new byte[8]), $"{n}"));

        Assert.Equal("desk.full", Ask(Save(First, "一")));
        Assert.Equal("desk.view-unknown", Ask(new MarkDefaultView("schools", new(1, 1, 0, new byte[8]))));
    }

    [Fact]
    public void Round_trips_on_the_wire()
    {
        Wire.RoundTrips(Save(First, "一"));
        Wire.RoundTrips(new RenameView(First, Text("二")));
        Wire.RoundTrips(new DeleteView(First));
        Wire.RoundTrips(new MarkDefaultView("teachers", null));
        Wire.RoundTrips(new ViewSaved(First, "teachers", Text("一"), Text("?q=1")));
        Wire.RoundTrips(new ViewRenamed(First, Text("二")));
        Wire.RoundTrips(new ViewDeleted(First));
        Wire.RoundTrips(new DefaultViewMarked("teachers", First));
    }

    private static SaveView Save(Guid id, string name, string list = "teachers") => new(id, list, Text(name), Text("?subject=mathematics"));

    private static Protected<string> Text(string text) => OpenReveal.Seal(text);

    private void Accept(DeskCommand command) => world.Accept("desk", "a", command);

    private string? Ask(DeskCommand command) => world.Ask("desk", "a", command)?.Code;

    private ImmutableArray<DeskEntry> Views() => world.View<DesksView, DeskList>().Of("a");
}
