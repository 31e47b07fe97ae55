using System.Globalization;
using TeacherNet.Engine.Turns;

namespace TeacherNet.Web.Api.Lists;

/// <summary>Who reads a workbook, when, and with which filters.</summary>
internal sealed class BookReader(ReadCall call, HttpRequest request, ScopeTime time)
{
    /// <summary>Today in the scope's time zone.</summary>
    public DateOnly Today => call.Today;

    /// <summary>A filter with its value; null when it is not set.</summary>
    public string? Name(BookFilter filter) => (request.RouteValues.GetValueOrDefault(filter.Parameter)?.ToString() ?? request.Query[filter.Parameter].ToString()).Trim() is { Length: > 0 } value
        ? $"{filter.Label}：{(filter.NameOf is null ? value : filter.NameOf(call, value) ?? value)}"
        : null;

    /// <summary>A value as a cell holds it: instants in the scope's time.</summary>
    public object? Cell(object? value) => value is DateTimeOffset at
        ? time.Local(call.Scope, at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        : value;
}
