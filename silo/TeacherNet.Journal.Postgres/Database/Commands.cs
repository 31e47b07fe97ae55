using Npgsql;
using NpgsqlTypes;

namespace TeacherNet.Journal.Postgres.Database;

/// <summary>Statements with their parameters in order.</summary>
internal static class Commands
{
    public static NpgsqlCommand Ask(this NpgsqlConnection connection, string statement, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlCommand(Sql.Text(statement), connection);
        foreach (var value in values)
            command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return command;
    }

    public static NpgsqlParameter Texts(List<string> values) => Of(values, NpgsqlDbType.Text);

    public static NpgsqlParameter Longs(List<long> values) => Of(values, NpgsqlDbType.Bigint);

    public static NpgsqlParameter MaybeLongs(List<long?> values) => Of(values, NpgsqlDbType.Bigint);

    public static NpgsqlParameter Integers(List<int> values) => Of(values, NpgsqlDbType.Integer);

    public static NpgsqlParameter Blobs<T>(List<T> values) => Of(values, NpgsqlDbType.Bytea);

    public static NpgsqlParameter Ids(List<Guid> values) => Of(values, NpgsqlDbType.Uuid);

    public static NpgsqlParameter Flags(List<bool> values) => Of(values, NpgsqlDbType.Boolean);

    private static NpgsqlParameter<List<T>> Of<T>(List<T> values, NpgsqlDbType element) => new() { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | element };
}
