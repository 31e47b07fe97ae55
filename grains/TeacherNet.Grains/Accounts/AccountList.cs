namespace TeacherNet.Grains.Accounts;

/// <summary>How far an account has come.</summary>
public enum AccountState
{
    /// <summary>A code is out and can still be used.</summary>
    Waiting,

    /// <summary>A code is out and was not used in time.</summary>
    Expired,

    /// <summary>In use.</summary>
    Active,

    /// <summary>Nobody may sign in until it is resumed.</summary>
    Suspended,

    /// <summary>Closed for good.</summary>
    Closed,
}

/// <summary>An account as lists show it.</summary>
/// <param name="Key">The grain's key.</param>
/// <param name="LoginName">What is typed to sign in.</param>
/// <param name="Name">The person's name, or the login name of an office's account.</param>
/// <param name="Person">The human being.</param>
/// <param name="Home">The scope whose page opens first.</param>
/// <param name="Grants">Grants not taken back, in the order given; some may not be in force yet or any more.</param>
/// <param name="IsClosed">Whether closed for good.</param>
public sealed record AccountEntry(string Key, string LoginName, string Name, Guid? Person, string Home, Listed<Grant> Grants, bool IsClosed)
{
    /// <summary>Where the delegated ones of the grants come from.</summary>
    public Listed<LentGrant> Lent { get; init; } = [];

    /// <summary>The code that is out: issued and not used. Until it is used nobody can sign in.</summary>
    public Activation? Awaited { get; init; }

    /// <summary>Ids of codes that are used up or void, to tell who types one.</summary>
    public Listed<Guid> SpentCodes { get; init; } = [];

    /// <summary>Whether nobody may sign in until it is resumed.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>Key of the account its teacher had before, to which the teacher returns when the opening is undone.</summary>
    public string? Former { get; init; }

    /// <summary>Grants in force on a day; none once the account is closed, or while it is suspended.</summary>
    public IEnumerable<Grant> InForce(DateOnly day) => IsClosed || IsSuspended ? [] : Grants.Where(g => g.Covers(day));

    /// <summary>The state at an instant.</summary>
    public AccountState StateAt(DateTimeOffset now) =>
        IsClosed ? AccountState.Closed : IsSuspended ? AccountState.Suspended : Awaited is null ? AccountState.Active : Awaited.IsExpired(now) ? AccountState.Expired : AccountState.Waiting;
}

/// <summary>A grant that another account lent.</summary>
public sealed record LentGrant(Guid Grant, Delegation From);

/// <summary>The accounts of a scope.</summary>
public sealed class AccountList
{
    /// <summary>Accounts by key.</summary>
    public Dictionary<string, AccountEntry> ByKey { get; set; } = [];

    /// <summary>Keys of the accounts that are not closed, by login name.</summary>
    public Dictionary<string, string> KeyOfLogin { get; set; } = [];

    /// <summary>Keys of the accounts, closed ones too, by the teacher of this scope whose own they are.</summary>
    public Dictionary<string, string> KeyOfTeacher { get; set; } = [];

    /// <summary>The account with this key, or none.</summary>
    public AccountEntry? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>The open account with this login name, or none.</summary>
    public AccountEntry? WithLogin(string loginName) => KeyOfLogin.TryGetValue(loginName, out var key) ? ByKey[key] : null;

    /// <summary>The last account of a teacher of this scope, perhaps closed, or none.</summary>
    public AccountEntry? OfTeacher(string teacher) => KeyOfTeacher.TryGetValue(teacher, out var key) ? ByKey[key] : null;

    /// <summary>Accounts that hold a role over a target on a day, in order of their login names.</summary>
    public IEnumerable<AccountEntry> Holding(string role, string scope, string? target, DateOnly day) => ByKey.Values
        .Where(a => a.InForce(day).Any(g => g.Role == role && g.Scope == scope && g.Target == target))
        .OrderBy(a => a.LoginName, StringComparer.Ordinal);
}
