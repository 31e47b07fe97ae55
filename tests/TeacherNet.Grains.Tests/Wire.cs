using System.Reflection;
using System.Text.Json;
using TeacherNet.Kernel;
using Xunit;

namespace TeacherNet.Grains.Tests;

/// <summary>The stored form of commands and events.</summary>
internal static class Wire
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = Catalogue.Json };

    public static string Write(object message) => JsonSerializer.Serialize(message, message.GetType(), Options);

    /// <summary>Writes, reads and writes again: both texts must be the same.</summary>
    public static void RoundTrips(object message)
    {
        var text = Write(message);
        Assert.Equal(text, Write(JsonSerializer.Deserialize(text, message.GetType(), Options)!));
        Assert.NotNull(message.GetType().GetCustomAttribute<StoredAsAttribute>());
    }
}
