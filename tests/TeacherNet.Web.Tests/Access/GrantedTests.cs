using TeacherNet.Grains.Accounts;
using TeacherNet.Web.Access;
using Xunit;

namespace TeacherNet.Web.Tests.Access;

public sealed class GrantedTests
{
    private static readonly AccessLine People = new(AccessKind.Query, "people", Permissions.ReadPeople, IsFiltered: true);
    private static readonly AccessLine Strict = new(AccessKind.Command, "strict", Permissions.ReadPeople);

    [Fact]
    public void A_clerk_reaches_their_own_school_and_no_other()
    {
        Assert.NotNull(Granted.Find([Of(Roles.SchoolClerk, "a")], Strict, new("a", null, null)));
        Assert.Null(Granted.Find([Of(Roles.SchoolClerk, "a")], Strict, new("b", null, null)));
    }

    [Fact]
    public void A_clerk_asks_the_whole_scope_only_where_the_answer_is_filtered()
    {
        Assert.Null(Granted.Find([Of(Roles.SchoolClerk, "a")], Strict, default));

        var granted = Granted.Find([Of(Roles.SchoolClerk, "a")], People, default)!;

        Assert.False(granted.Everything);
        Assert.Equal(["a"], granted.Schools);
    }

    [Fact]
    public void The_widest_grant_counts()
    {
        var granted = Granted.Find([Of(Roles.SchoolClerk, "a"), Of(Roles.Coordinator, null)], People, default)!;

        Assert.True(granted.Everything);
        Assert.False(granted.IsRedacted);
    }

    [Fact]
    public void The_system_s_own_commands_are_nobody_s() =>
        Assert.Null(Granted.Find(Roles.List.Entries.Select(r => Of(r.Code, null)), new(AccessKind.Command, "x", Permissions.System), default));

    private static Grant Of(string role, string? target) => new(Guid.NewGuid(), role, "region/datong", target, null, null);
}
