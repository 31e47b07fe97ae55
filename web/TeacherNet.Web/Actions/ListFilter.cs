using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace TeacherNet.Web.Actions;

/// <summary>
/// Reads the filters of a list's address into the very record the list itself is asked with, so that both always mean the same rows.
/// </summary>
internal static class ListFilter
{
    // Where a list stands says nothing about what belongs to it.
    private static readonly ImmutableHashSet<string> Standing = ["sort", "page", "size"];

    /// <summary>The request; null when a filter is unknown or is no value of its type.</summary>
    public static T? Of<T>(IReadOnlyDictionary<string, string> filter) where T : class
    {
        var constructor = typeof(T).GetConstructors(BindingFlags.Public | BindingFlags.Instance).OrderByDescending(c => c.GetParameters().Length).First();
        var parameters = constructor.GetParameters();
        if (filter.Keys.Any(name => !Standing.Contains(name) && !parameters.Any(p => IsNamed(p, name))))
            return null;
        var values = new object?[parameters.Length];
        for (var n = 0; n < values.Length; n++)
        {
            var text = filter.FirstOrDefault(f => IsNamed(parameters[n], f.Key)).Value;
            if (string.IsNullOrEmpty(text) || Standing.Contains(parameters[n].Name!.ToLowerInvariant()))
                continue;
            var converter = TypeDescriptor.GetConverter(Nullable.GetUnderlyingType(parameters[n].ParameterType) ?? parameters[n].ParameterType);
            if (!converter.IsValid(text))
                return null;
            values[n] = converter.ConvertFromString(null, CultureInfo.InvariantCulture, text);
        }
        return (T)constructor.Invoke(values);
    }

    private static bool IsNamed(ParameterInfo parameter, string name) => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase);
}
