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
        var properties = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).ToList();
        if (filter.Keys.Any(name => !Standing.Contains(name) && !properties.Any(p => IsNamed(p, name))))
            return null;
        var constructor = typeof(T).GetConstructors(BindingFlags.Public | BindingFlags.Instance).OrderByDescending(c => c.GetParameters().Length).First();
        var request = (T)constructor.Invoke(new object?[constructor.GetParameters().Length]);
        foreach (var property in properties)
        {
            var text = filter.FirstOrDefault(f => IsNamed(property, f.Key)).Value;
            if (string.IsNullOrEmpty(text) || Standing.Contains(property.Name.ToLowerInvariant()))
                continue;
            var converter = TypeDescriptor.GetConverter(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
            if (!converter.IsValid(text))
                return null;
            property.SetValue(request, converter.ConvertFromString(null, CultureInfo.InvariantCulture, text));
        }
        return request;
    }

    private static bool IsNamed(PropertyInfo property, string name) => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase);
}
