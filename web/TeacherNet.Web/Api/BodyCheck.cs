using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Api;

/// <summary>
/// What a request's types cannot say of themselves: a field of a body that is missing or null where the description says it is there,
/// and a day that no calendar here reaches. Refused by the field's place, <c>request.field-missing</c> and <c>request.day-out-of-reach</c>.
/// </summary>
internal static class BodyCheck
{
    /// <summary>Days are taken from the first of January of this year.</summary>
    public const int FirstYear = 1900;

    /// <summary>Days are taken until the end of this year, so that whatever is counted on from one of them is still a day.</summary>
    public const int LastYear = 2200;

    private static readonly ConcurrentDictionary<Type, Field[]?> Shapes = [];

    /// <summary>Checks every body, and every day in an address, before the endpoint sees it.</summary>
    public static RouteGroupBuilder WithBodyChecks(this RouteGroupBuilder api) => api.AddEndpointFilter(static (context, next) =>
    {
        foreach (var argument in context.Arguments)
        {
            if (argument is not null && WhyNot(argument, "", null) is { } no)
                return ValueTask.FromResult<object?>(Problems.Of(no));
        }

        return next(context);
    });

    private static Refusal? WhyNot(object? value, string at, NullabilityInfo? declared) => value switch
    {
        null => declared?.ReadState == NullabilityState.NotNull ? Refusal.Because("request.field-missing", at).Given("field", at) : null,
        string => null,
        DateOnly day => day.Year is < FirstYear or > LastYear ? OutOfReach(at, day.ToString("O", CultureInfo.InvariantCulture)) : null,
        DateTimeOffset time => time.Year is < FirstYear or > LastYear ? OutOfReach(at, time.ToString("O", CultureInfo.InvariantCulture)) : null,
        IDictionary map => map.Values.Cast<object?>().Select(v => WhyNot(v, at, declared?.GenericTypeArguments is [_, var of] ? of : null)).FirstOrDefault(no => no is not null),
        IList list => WhyNot(list, at, declared),
        _ => (Shapes.GetOrAdd(value.GetType(), FieldsOf) ?? []).Select(f => WhyNot(f.Of(value), at.Length == 0 ? f.Name : $"{at}.{f.Name}", f.Declared)).FirstOrDefault(no => no is not null),
    };

    private static Refusal? WhyNot(IList list, string at, NullabilityInfo? declared)
    {
        // A list that was not sent is neither null nor empty.
        if (list.GetType() is { IsValueType: true } type && type.GetProperty("IsDefault")?.GetValue(list) is true)
            return Refusal.Because("request.field-missing", at).Given("field", at);
        var of = declared?.ElementType is { } ? null : declared?.GenericTypeArguments is [var one] ? one : null;
        for (var n = 0; n < list.Count; n++)
        {
            if (WhyNot(list[n], string.Create(CultureInfo.InvariantCulture, $"{at}[{n}]"), of) is { } no)
                return no;
        }

        return null;
    }

    private static Refusal OutOfReach(string at, string day) =>
        Refusal.Because("request.day-out-of-reach", at).Given("field", at).Given("day", day).Given("first", $"{FirstYear}-01-01").Given("last", $"{LastYear}-12-31");

    // Records of this program are bodies and requests; calls and services are not.
    private static Field[]? FieldsOf(Type type)
    {
        if (type.Assembly != typeof(BodyCheck).Assembly || type.GetMethod("<Clone>$") is null)
            return null;
        var nullability = new NullabilityInfoContext();
        return
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.SetMethod is not null)
                .Select(p => new Field(char.ToLowerInvariant(p.Name[0]) + p.Name[1..], p.GetValue, nullability.Create(p))),
        ];
    }

    private sealed record Field(string Name, Func<object, object?> Of, NullabilityInfo Declared);
}
