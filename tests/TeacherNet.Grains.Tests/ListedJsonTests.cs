using System.Text.Json;
using Xunit;

namespace TeacherNet.Grains.Tests;

public sealed class ListedJsonTests
{
    [Fact]
    public void Every_list_in_a_stored_shape_can_be_written_by_its_noun_s_own_json()
    {
        var options = new JsonSerializerOptions();
        var missing =
            from type in Catalogue.Stored.Keys
            let own = Catalogue.Json.GetTypeInfo(type, options)!.OriginatingResolver!
            from item in Items(type, [])
            where own.GetTypeInfo(item, options) is null
            select $"{type.Name}: {item.Name}";

        Assert.Empty(missing);
    }

    private static IEnumerable<Type> Items(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type) || type.Namespace?.StartsWith("TeacherNet", StringComparison.Ordinal) != true)
            yield break;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Listed<>))
        {
            yield return type.GetGenericArguments()[0];
            foreach (var inner in Items(type.GetGenericArguments()[0], seen))
                yield return inner;
            yield break;
        }
        foreach (var item in type.GetProperties().SelectMany(p => Items(p.PropertyType, seen)))
            yield return item;
    }
}
