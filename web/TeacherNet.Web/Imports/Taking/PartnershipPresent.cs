using TeacherNet.Engine.Views;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Web.Imports.Columns;
using TeacherNet.Web.Imports.Editing;

namespace TeacherNet.Web.Imports.Taking;

/// <summary>A partnership's records as its view has them on a day.</summary>
internal sealed class PartnershipPresent(ScopeViews views, DateOnly today) : IPresentRecords
{
    /// <inheritdoc/>
    public string Scope => views.Scope.ToString();

    /// <inheritdoc/>
    public EditRecord? Find(ImportKind kind, string key) => views.Read<ExchangeState, EditRecord?>(e => Find(e, kind, key));

    /// <inheritdoc/>
    public EditRecord? Called(ImportKind kind, Func<Column, string> written) => views.Read<ExchangeState, EditRecord?>(e => kind switch
    {
        ImportKind.Pairings => e.Pairings.FirstOrDefault(p => p.Value.Number == written(PairingColumns.Number)).Key is { } key ? Find(e, kind, key) : null,
        ImportKind.Activities => e.Activities.ByKey.FirstOrDefault(a => a.Value.Facts.Number == written(ActivityColumns.Number)).Key is { } key ? Find(e, kind, key) : null,
        _ => null,
    });

    private EditRecord? Find(ExchangeState exchange, ImportKind kind, string key) => kind switch
    {
        ImportKind.Pairings => exchange.Pairings.TryGetValue(key, out var terms) ? PairingEdits.Of(key, terms, today) : null,
        ImportKind.Attendance => AttendanceEdits.Find(exchange.Activities, key),
        ImportKind.Activities => exchange.Activities.ByKey.TryGetValue(key, out var activity) ? ActivityEdits.Of(key, activity.Facts, exchange) : null,
        _ => null,
    };
}
