using FsCheck;
using FsCheck.Fluent;
using TeacherNet.Grains.Accounts;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests.Accounts;

public sealed class AccountTests
{
    private static readonly OpenAccount Open = new("wang", OpenReveal.Seal("王芳"), Guid.Empty, "region/datong");
    private static readonly Grant Clerk = new(new(1, 0, 0, new byte[8]), Roles.SchoolClerk, "region/datong", "s1", new(2026, 3, 1), new(2026, 12, 31));

    private readonly World world = new(new(2026, 3, 1));

    [Fact]
    public void Opens_once_and_never_under_another_name()
    {
        Assert.Equal("account.not-open", Refused(new CloseAccount()));
        Assert.Equal("account.login-missing", Refused(Open with { LoginName = "" }));
        Assert.Equal(1, Accept(Open));
        Assert.Equal(0, Accept(Open));
        Assert.Equal("account.id-taken", Refused(Open with { LoginName = "li" }));
    }

    [Fact]
    public void Holds_a_role_from_its_first_day_to_its_last_or_until_taken_back()
    {
        Accept(Open);
        Assert.Equal(1, Accept(new GrantRole(Clerk)));
        Assert.Equal(0, Accept(new GrantRole(Clerk)));

        Assert.Empty(Entry().InForce(new(2026, 2, 28)));
        Assert.Equal([Clerk], Entry().InForce(new(2026, 3, 1)));
        Assert.Equal([Clerk], Entry().InForce(new(2026, 12, 31)));
        Assert.Empty(Entry().InForce(new(2027, 1, 1)));
        Assert.Equal("王芳", Assert.Single(Accounts().Holding(Roles.SchoolClerk, "region/datong", "s1", new(2026, 6, 1))).Name);

        Assert.Equal(1, Accept(new RevokeRole(Clerk.Id)));
        Assert.Equal(0, Accept(new RevokeRole(Clerk.Id)));
        Assert.Equal(0, Accept(new GrantRole(Clerk)));
        Assert.Empty(Entry().InForce(new(2026, 6, 1)));
    }

    [Fact]
    public void Refuses_grants_that_say_too_little_too_much_or_nonsense()
    {
        Accept(Open);
        Assert.Equal("account.role-unknown", Refused(new GrantRole(Clerk with { Role = "king" })));
        Assert.Equal("account.scope-unknown", Refused(new GrantRole(Clerk with { Scope = "datong" })));
        Assert.Equal("account.target-missing", Refused(new GrantRole(Clerk with { Target = null })));
        Assert.Equal("account.target-unwanted", Refused(new GrantRole(Clerk with { Role = Roles.Auditor })));
        Assert.Equal("account.period-backwards", Refused(new GrantRole(Clerk with { Until = new(2026, 2, 1) })));
        Assert.Equal("account.grant-unknown", Refused(new RevokeRole(Clerk.Id)));
        Accept(new GrantRole(Clerk));
        Assert.Equal("account.grant-id-taken", Refused(new GrantRole(Clerk with { Target = "s2" })));
    }

    [Fact]
    public void A_closed_account_holds_nothing_and_frees_its_login_name()
    {
        Accept(Open);
        Accept(new GrantRole(Clerk));
        Assert.Equal(1, Accept(new CloseAccount()));
        Assert.Equal(0, Accept(new CloseAccount()));

        Assert.Equal("account.closed", Refused(new GrantRole(Clerk)));
        Assert.Null(Accounts().WithLogin("wang"));
        Assert.Empty(Entry().InForce(new(2026, 6, 1)));
        world.Accept("account", "b", Open);
        Assert.Equal("b", Accounts().WithLogin("wang")?.Key);
    }

    [Fact]
    public void Every_command_of_any_script_adds_nothing_the_second_time() => Prop.ForAll<PositiveInt[]>(numbers =>
    {
        var account = Run(AccountGrain.Initial, Open);
        return numbers.Select(n => Command(n.Get)).All(command =>
        {
            account = Run(account, command);
            return AccountGrain.Decide(account, command, Turn).Events.IsEmpty;
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Round_trips_on_the_wire()
    {
        Wire.RoundTrips(Open);
        Wire.RoundTrips(new GrantRole(Clerk));
        Wire.RoundTrips(new RevokeRole(Clerk.Id));
        Wire.RoundTrips(new CloseAccount());
        Wire.RoundTrips(new AccountOpened("wang", null, null, "region/datong"));
        Wire.RoundTrips(new OpenTeacherAccount("DT00001", OpenReveal.Seal("王芳"), Guid.Empty, "t1", Guid.Empty, Guid.Empty));
        Wire.RoundTrips(new IssueActivation(Guid.Empty, ActivationReasons.Reset));
        Wire.RoundTrips(new UseActivation(Guid.Empty));
        Wire.RoundTrips(new SignOutEverywhere(Guid.Empty));
        Wire.RoundTrips(new DelegateRole(Clerk, new("b", Clerk.Id)));
        Wire.RoundTrips(new RecallRole(Clerk.Id));
        Wire.RoundTrips(new ActivationIssued(Guid.Empty, new(2026, 3, 15, 4, 0, 0, TimeSpan.Zero), ActivationReasons.First));
        Wire.RoundTrips(new ActivationUsed(Guid.Empty));
        Wire.RoundTrips(new SignedOutEverywhere(Guid.Empty));
        Wire.RoundTrips(new RoleDelegated(Clerk, new("b", Clerk.Id)));
        Wire.RoundTrips(new RoleGranted(Clerk));
        Wire.RoundTrips(new RoleRevoked(Clerk.Id));
        Wire.RoundTrips(new AccountClosed());
    }

    private static Turn Turn => new(new(ScopeId.Region("test"), "account", "a"), default, new(2026, 3, 1), "tester", default);

    private static AccountCommand Command(int n) => (n % 6) switch
    {
        0 => new RevokeRole(new(n % 5, 0, 0, new byte[8])),
        1 => new IssueActivation(new(n % 7, 0, 0, new byte[8]), n % 2 == 0 ? ActivationReasons.First : ActivationReasons.Reset),
        2 => new UseActivation(new(n % 7, 0, 0, new byte[8])),
        3 => new SignOutEverywhere(new(n % 2, 0, 0, new byte[8])),
        _ => new GrantRole(Clerk with { Id = new(n % 5, 0, 0, new byte[8]), Target = $"s{n % 2}" }),
    };

    private static Account Run(Account account, AccountCommand command) =>
        AccountGrain.Decide(account, command, Turn).Events.Aggregate(account, AccountGrain.Evolve);

    private AccountList Accounts() => world.View<AccountsView, AccountList>();

    private AccountEntry Entry() => Accounts().Find("a")!;

    private int Accept(AccountCommand command) => world.Accept("account", "a", command);

    private string? Refused(AccountCommand command) => world.Ask("account", "a", command)?.Code;
}
