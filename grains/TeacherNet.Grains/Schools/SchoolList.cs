namespace TeacherNet.Grains.Schools;

/// <summary>A school as lists show it.</summary>
/// <param name="Key">The grain's key.</param>
/// <param name="Facts">As the list has it.</param>
/// <param name="Posts">Authorised posts, by stage then subject.</param>
/// <param name="Closing">When it is given up, or null.</param>
public sealed record SchoolEntry(string Key, SchoolFacts Facts, Listed<PostLine> Posts, SchoolClosing? Closing = null)
{
    /// <summary>Rooms for teachers; null while nobody counted them.</summary>
    public int? Rooms { get; init; }

    /// <summary>Whether the school is open on a day.</summary>
    public bool IsOpenOn(DateOnly day) => Closing is null || day <= Closing.LastDay;
}

/// <summary>A school given up, or about to be.</summary>
/// <param name="Id">Id of the closing.</param>
/// <param name="LastDay">Its last day.</param>
/// <param name="IsClosed">Whether it took effect.</param>
public sealed record SchoolClosing(Guid Id, DateOnly LastDay, bool IsClosed);

/// <summary>The schools of a region.</summary>
public sealed class SchoolList
{
    /// <summary>Schools by key.</summary>
    public Dictionary<string, SchoolEntry> ByKey { get; set; } = [];

    /// <summary>Keys by school code.</summary>
    public Dictionary<string, string> KeyOfCode { get; set; } = [];

    /// <summary>The school with this key, or none.</summary>
    public SchoolEntry? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>The school with this code, or none.</summary>
    public SchoolEntry? WithCode(string code) => KeyOfCode.TryGetValue(code, out var key) ? ByKey[key] : null;

    /// <summary>Last days of the schools that closed or will, by key.</summary>
    public Dictionary<string, DateOnly> LastDays() => ByKey.Values.Where(s => s.Closing is not null).ToDictionary(s => s.Key, s => s.Closing!.LastDay);

    /// <summary>Schools in order of their codes.</summary>
    public IEnumerable<SchoolEntry> InOrder() => ByKey.Values.OrderBy(s => s.Facts.Code, StringComparer.Ordinal);

    /// <summary>Schools whose code, name or a former name contains the text, in order of their codes; all for no text.</summary>
    public IEnumerable<SchoolEntry> Search(string? text) => InOrder().Where(s => string.IsNullOrEmpty(text)
        || s.Facts.Code.Contains(text, StringComparison.OrdinalIgnoreCase)
        || s.Facts.Name.Contains(text, StringComparison.Ordinal)
        || s.Facts.FormerNames.Any(n => n.Contains(text, StringComparison.Ordinal)));

    internal void Put(string key, SchoolFacts facts)
    {
        if (ByKey.TryGetValue(key, out var before) && before.Facts.Code != facts.Code)
            Forget(before);
        ByKey[key] = before is null ? new(key, facts, []) : before with { Facts = facts };
        KeyOfCode[facts.Code] = key;
    }

    internal void Remove(string key)
    {
        if (ByKey.Remove(key, out var gone))
            Forget(gone);
    }

    internal void Authorise(string key, Listed<PostLine> posts) => Change(key, s => s with { Posts = posts });

    internal void Change(string key, Func<SchoolEntry, SchoolEntry> change) => ByKey[key] = change(ByKey[key]);

    private void Forget(SchoolEntry school)
    {
        if (KeyOfCode.TryGetValue(school.Facts.Code, out var key) && key == school.Key)
            KeyOfCode.Remove(school.Facts.Code);
    }
}
