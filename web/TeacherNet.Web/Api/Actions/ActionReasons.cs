using System.Collections.Immutable;
using TeacherNet.Grains.Actions;
using TeacherNet.Kernel;
using TeacherNet.Web.Actions;

namespace TeacherNet.Web.Api.Actions;

/// <summary>Refused rows by what stands in their way.</summary>
internal static class ActionReasons
{
    private const int Listed = 1_000;

    /// <summary>The reasons, most rows first; rows in the order of their numbers.</summary>
    public static ImmutableArray<ActionReasonBody> Of(IReadOnlyList<RefusedRecord> refused, ActionList list, ActionCall call)
    {
        var rows = list.Find(call, refused.Select(r => r.Key));
        return
        [
            .. from record in refused
               let text = TextOf(record, call)
               group record by (record.Code, text.Zh, text.En) into reason
               orderby reason.Count() descending, reason.Key.Code
               select new ActionReasonBody(
                   reason.Key.Code, reason.Key.Zh, reason.Key.En, reason.Count(),
                   [.. reason.Select(r => RowOf(r.Key, rows)).OrderBy(r => r.Number, StringComparer.Ordinal).Take(Listed)]),
        ];
    }

    /// <summary>What people read for a refused record.</summary>
    public static (string Zh, string En) TextOf(RefusedRecord record, ActionCall call)
    {
        var refusal = record.Facts.Aggregate(Refusal.Because(record.Code), (r, f) => r.Given(f.Name, f.Value));
        return RefusalTexts.Of(record.Code, NamedFacts.Of(refusal, call.Views).Facts);
    }

    private static ActionRowBody RowOf(string key, IReadOnlyDictionary<string, ListRow> rows) =>
        rows.TryGetValue(key, out var row) ? new(key, row.Number, row.Name) : new(key, null, null);
}
