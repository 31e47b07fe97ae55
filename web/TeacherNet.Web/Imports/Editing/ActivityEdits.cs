using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Editing;

/// <summary>The activities of a partnership's pairings as they are downloaded, changed and sent back.</summary>
internal static class ActivityEdits
{
    private static readonly Column Schools = new("结对学校");

    public static readonly EditTable Table = new(ImportKind.Activities, "交流活动", ActivityColumns.Number,
    [
        new(ActivityColumns.Number, 14, IsLocked: true),
        new(ActivityColumns.Pairing, 14, IsLocked: true),
        new(Schools, 40, IsLocked: true),
        new(ActivityColumns.Kind, 14),
        new(ActivityColumns.Mode, 10),
        new(ActivityColumns.Date) { Canonical = EditText.Day },
        new(ActivityColumns.Hours, 8) { Canonical = EditText.Number },
        new(ActivityColumns.State, 10),
    ]);

    /// <summary>An activity, or none when it is held for no pairing.</summary>
    public static EditRecord? Of(string key, ActivityFacts facts, ExchangeState exchange)
    {
        if (!exchange.Pairings.TryGetValue(facts.HeldFor.Key, out var pairing))
            return null;
        var schools = $"{pairing.First.Name}—{pairing.Second.Name}";
        return new(ImportKind.Activities, key, $"{facts.Number} {schools}", new Dictionary<Column, string>
        {
            [ActivityColumns.Number] = facts.Number,
            [ActivityColumns.Pairing] = pairing.Number,
            [Schools] = schools,
            [ActivityColumns.Kind] = EditText.Of(ActivityKinds.List, facts.Kind),
            [ActivityColumns.Mode] = EditText.Of(ActivityModes.List, facts.Mode),
            [ActivityColumns.Date] = EditText.Of(facts.On),
            [ActivityColumns.Hours] = EditText.Of(facts.Hours),
            [ActivityColumns.State] = EditText.Of(ActivityStates.List, facts.State),
        }, facts);
    }

    /// <summary>The order that changes the columns of a row.</summary>
    public static ImportActivity Merge(ActivityFacts present, ActivityRow row, IReadOnlySet<Column> changed, Guid import) => new(
        present.HeldFor, present.Number,
        changed.Contains(ActivityColumns.Kind) ? ActivityKinds.List[row.Kind].Code : present.Kind,
        changed.Contains(ActivityColumns.Mode) ? ActivityModes.List[row.Mode ?? ActivityMode.Onsite].Code : present.Mode,
        changed.Contains(ActivityColumns.Date) ? row.Date : present.On,
        changed.Contains(ActivityColumns.Hours) ? row.Hours ?? 0 : present.Hours,
        changed.Contains(ActivityColumns.State) ? ActivityStates.List[row.State].Code : present.State,
        import);
}
