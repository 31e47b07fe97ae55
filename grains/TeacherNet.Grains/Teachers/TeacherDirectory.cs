namespace TeacherNet.Grains.Teachers;

/// <summary>What a list of teachers shows of a school.</summary>
public sealed record SchoolLabel(string Code, string Name);

/// <summary>The teachers of a region.</summary>
public sealed partial class TeacherDirectory
{
    /// <summary>Teachers by key.</summary>
    public Dictionary<string, DirectoryEntry> ByKey { get; set; } = [];

    /// <summary>Keys by staff number.</summary>
    public Dictionary<string, string> KeyOfNumber { get; set; } = [];

    /// <summary>Schools by key.</summary>
    public Dictionary<string, SchoolLabel> Schools { get; set; } = [];

    /// <summary>The teacher with this key, or none.</summary>
    public DirectoryEntry? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>The teacher with this staff number, or none.</summary>
    public DirectoryEntry? WithNumber(string staffNumber) => KeyOfNumber.TryGetValue(staffNumber, out var key) ? ByKey[key] : null;

    /// <summary>The school's name, or its key when it is not on the list.</summary>
    public string SchoolName(string key) => Schools.TryGetValue(key, out var school) ? school.Name : key;

    /// <summary>Teachers in post in a cell of the posts matrix on a day, in order of their numbers.</summary>
    public IEnumerable<DirectoryEntry> InCell(string school, string stage, string subject, DateOnly day) => ByKey.Values
        .Where(t => t.PresenceOn(day) != Presence.Left && t.Post.School == school && t.Post.Stage == stage && t.Post.Subject == subject)
        .OrderBy(t => t.Facts.StaffNumber, StringComparer.Ordinal);

    /// <summary>Who taught at a school on a day, each with the share of full time there, in order of their numbers.</summary>
    public IEnumerable<(DirectoryEntry Teacher, Whereabouts There, int Percent)> AtSchool(string school, DateOnly day) => (
        from teacher in ByKey.Values
        let there = Whereabouts.On(teacher, day)
        where there is not null
        from share in SharesOf(teacher, there, day)
        where share.There.School == school
        select (teacher, share.There, share.Percent)).OrderBy(p => p.teacher.Facts.StaffNumber, StringComparer.Ordinal);

    private static IEnumerable<(Whereabouts There, int Percent)> SharesOf(DirectoryEntry teacher, Whereabouts there, DateOnly day) => teacher.Links.IsEmpty
        ? [(there, 100)]
        : ServiceLinks.On(teacher, LinkKinds.Teaching, day) is { IsEmpty: false } ties
            ? ties.GroupBy(t => t.School).Select(g => (there with { School = g.Key, Post = there.Post! with { School = g.Key, Campus = null }, Since = g.Min(t => t.From), Until = g.First().Until }, g.Sum(t => t.Percent)))
            : [(there, 100)];

    internal void Put(DirectoryEntry teacher)
    {
        if (ByKey.TryGetValue(teacher.Key, out var before) && before.Facts.StaffNumber != teacher.Facts.StaffNumber)
            Forget(before);
        ByKey[teacher.Key] = teacher;
        KeyOfNumber[teacher.Facts.StaffNumber] = teacher.Key;
    }

    internal void Change(string key, Func<DirectoryEntry, DirectoryEntry> change) => Put(change(ByKey[key]));

    internal void Remove(string key)
    {
        if (ByKey.Remove(key, out var gone))
            Forget(gone);
    }

    private void Forget(DirectoryEntry teacher)
    {
        if (KeyOfNumber.TryGetValue(teacher.Facts.StaffNumber, out var key) && key == teacher.Key)
            KeyOfNumber.Remove(teacher.Facts.StaffNumber);
    }
}
