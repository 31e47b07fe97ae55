using SQLitePCL;
using TeacherNet.Journal.Sqlite.Database;

namespace TeacherNet.Journal.Tests.Sqlite;

public sealed class SqliteSettingsTests(DataDirectory data) : IClassFixture<DataDirectory>
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("secure_delete", "1")]
    [InlineData("foreign_keys", "1")]
    public async Task The_writer_waits_for_the_disk_and_wipes_what_it_removes(string setting, string value)
    {
        var path = data.NewPath();
        await data.Open(path, create: true).DisposeAsync();
        using var connection = Connection.Open(Path.Combine(path, "journal.db"));
        foreach (var (_, name) in Sql.Steps("Settings"))
            connection.Run(name);

        connection.Check(raw.sqlite3_prepare_v2(connection.Handle, $"pragma {setting}", out var query));
        using (query)
        {
            Assert.Equal(raw.SQLITE_ROW, raw.sqlite3_step(query));
            Assert.Equal(value, raw.sqlite3_column_text(query, 0).utf8_to_string());
        }
    }
}
