using TeacherNet.Engine.Storage;

namespace TeacherNet.Journal.AzureTables.Protocol;

/// <summary>Which table of which account, and how to prove who asks.</summary>
/// <param name="Service">The account's table service.</param>
/// <param name="Account">The account's name, as requests are signed with it.</param>
/// <param name="Table">The table.</param>
/// <param name="Key">The account's key; null where a signature or a token stands in for it.</param>
/// <param name="Signature">A shared access signature; null where there is none.</param>
internal sealed record Address(Uri Service, string Account, string Table, byte[]? Key, string? Signature)
{
    private const string DefaultTable = "teachernet";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>Service and table, for messages; never the key.</summary>
    public string Name => At(Table);

    /// <summary>The address of something below the service.</summary>
    public string At(string path) => $"{Service.AbsoluteUri.TrimEnd('/')}/{path}";

    /// <summary>Reads a storage account's connection string, with <c>Table=NAME</c> for another table than <c>teachernet</c>. Without key and signature a token is asked for.</summary>
    /// <exception cref="StoreUnusableException">It is none.</exception>
    public static Address Parse(string connection)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in connection.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Split('=', 2) is not [var name, var value])
                throw Unreadable("every part must be NAME=VALUE");
            parts[name] = value;
        }
        var table = parts.GetValueOrDefault("Table", DefaultTable);
        if (table.Length is < 3 or > 63 || !table.All(char.IsAsciiLetterOrDigit) || !char.IsAsciiLetter(table[0]))
            throw Unreadable("a table's name is 3 to 63 ASCII letters and digits, a letter first");
        if (parts.GetValueOrDefault("UseDevelopmentStorage") == "true")
            return new(new("http://127.0.0.1:10002/devstoreaccount1"), "devstoreaccount1", table, Convert.FromBase64String(EmulatorKey), null);
        return new(ServiceOf(parts), parts.GetValueOrDefault("AccountName", ""), table, KeyOf(parts), parts.GetValueOrDefault("SharedAccessSignature")?.TrimStart('?'));
    }

    private static Uri ServiceOf(Dictionary<string, string> parts)
    {
        var text = parts.GetValueOrDefault("TableEndpoint") ?? (parts.TryGetValue("AccountName", out var account)
            ? $"{parts.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table.{parts.GetValueOrDefault("EndpointSuffix", "core.windows.net")}"
            : throw Unreadable("TableEndpoint or AccountName is missing"));
        return Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out var service) && service.Scheme is "http" or "https"
            ? service
            : throw Unreadable("TableEndpoint is no address");
    }

    private static byte[]? KeyOf(Dictionary<string, string> parts)
    {
        if (!parts.TryGetValue("AccountKey", out var text))
            return null;
        if (!parts.ContainsKey("AccountName"))
            throw Unreadable("AccountKey needs AccountName");
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out var length) ? key[..length] : throw Unreadable("AccountKey is not base64");
    }

    private static StoreUnusableException Unreadable(string what) => new(StoreFault.Unsuitable, "Azure Tables", $"the connection string cannot be read: {what}");
}
