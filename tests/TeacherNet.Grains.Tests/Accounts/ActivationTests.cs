using TeacherNet.Grains.Accounts;
using Xunit;

namespace TeacherNet.Grains.Tests.Accounts;

public sealed class ActivationTests
{
    private static readonly Guid Grant = new(1, 0, 0, new byte[8]);
    private static readonly Guid First = new(2, 0, 0, new byte[8]);
    private static readonly Guid Second = new(3, 0, 0, new byte[8]);
    private static readonly OpenTeacherAccount Open = new("DT00007", OpenReveal.Seal("王芳"), Guid.Empty, "t7", Grant, First);

    private readonly World world = new(new(2026, 3, 1));

    [Fact]
    public void Opens_a_teacher_s_account_with_the_own_record_and_a_first_code()
    {
        Assert.Equal(3, Accept(Open));
        Assert.Equal(0, Accept(Open));

        var entry = Accounts().OfTeacher("t7")!;
        Assert.Equal(("DT00007", "王芳", "region/test"), (entry.LoginName, entry.Name, entry.Home));
        Assert.Equal([new Grant(Grant, Roles.Teacher, "region/test", "t7", null, null)], entry.InForce(world.Today));
        Assert.Equal(new Activation(First, new(2026, 3, 15, 4, 0, 0, TimeSpan.Zero), ActivationReasons.First), entry.Awaited);
        Assert.Equal("account.id-taken", Refused(Open with { Teacher = "t8" }));
        Assert.Equal("account.login-missing", Refused(Open with { LoginName = "" }));
    }

    [Fact]
    public void A_code_is_used_once()
    {
        Accept(Open);
        Assert.Equal(1, Accept(new UseActivation(First)));

        Assert.Equal("account.activation-used", Refused(new UseActivation(First)));
        Assert.Equal(AccountState.Active, Entry().StateAt(Now));
        Assert.Equal([First], Entry().SpentCodes);
    }

    [Fact]
    public void A_code_is_refused_from_the_instant_its_fourteen_days_are_over()
    {
        Accept(Open);
        world.Today = new(2026, 3, 15);
        world.Clock = new(3, 59);
        Assert.Equal(AccountState.Waiting, Entry().StateAt(Now));
        world.Clock = new(4, 0);

        Assert.Equal("account.activation-expired", Refused(new UseActivation(First)));
        Assert.Equal(AccountState.Expired, Entry().StateAt(Now));
    }

    [Fact]
    public void A_reset_makes_a_new_code_and_voids_the_old_one()
    {
        Accept(Open);
        Assert.Equal(1, Accept(new IssueActivation(Second, ActivationReasons.Reset)));
        Assert.Equal(0, Accept(new IssueActivation(Second, ActivationReasons.Reset)));

        Assert.Equal("account.activation-void", Refused(new UseActivation(First)));
        Assert.Equal([First], Entry().SpentCodes);
        Assert.Equal(1, Accept(new UseActivation(Second)));
        Assert.Equal("account.activation-void", Refused(new UseActivation(First)));
        Assert.Equal(1, Accept(new IssueActivation(new(4, 0, 0, new byte[8]), ActivationReasons.Reset)));
        Assert.Equal(AccountState.Waiting, Entry().StateAt(Now));
    }

    [Fact]
    public void Refuses_codes_that_were_never_issued_or_are_issued_for_no_reason_or_to_nobody()
    {
        Assert.Equal("account.not-open", Refused(new IssueActivation(First, ActivationReasons.First)));
        Accept(Open);
        Assert.Equal("account.activation-unknown", Refused(new UseActivation(Second)));
        Assert.Equal("account.activation-reason", Refused(new IssueActivation(Second, "fun")));
        Assert.Equal("account.activation-id-taken", Refused(new IssueActivation(First, ActivationReasons.Reset)));
        Accept(new CloseAccount());
        Assert.Equal("account.closed", Refused(new IssueActivation(Second, ActivationReasons.Reset)));
        Assert.Equal("account.closed", Refused(new UseActivation(First)));
        Assert.Equal(AccountState.Closed, Entry().StateAt(Now));
    }

    [Fact]
    public void A_teacher_whose_account_was_closed_may_have_another()
    {
        Accept(Open);
        Accept(new CloseAccount());
        Assert.True(Accounts().OfTeacher("t7")!.IsClosed);

        world.Accept("account", "b", Open);

        Assert.Equal("b", Accounts().OfTeacher("t7")!.Key);
    }

    [Fact]
    public void Ends_every_session_once_for_an_order()
    {
        Accept(Open);
        Assert.Equal(1, Accept(new SignOutEverywhere(First)));
        Assert.Equal(0, Accept(new SignOutEverywhere(First)));
        Assert.Equal(1, Accept(new SignOutEverywhere(Second)));
    }

    private DateTimeOffset Now => new(world.Today, world.Clock, TimeSpan.Zero);

    private AccountList Accounts() => world.View<AccountsView, AccountList>();

    private AccountEntry Entry() => Accounts().Find("a")!;

    private int Accept(AccountCommand command) => world.Accept("account", "a", command);

    private string? Refused(AccountCommand command) => world.Ask("account", "a", command)?.Code;
}
