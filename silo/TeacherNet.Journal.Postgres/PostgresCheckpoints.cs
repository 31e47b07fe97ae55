using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Postgres.Database;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Postgres;

/// <summary>The checkpoints of a <see cref="PostgresStore"/>, in a table that the server may lose when it falls.</summary>
internal sealed class PostgresCheckpoints(Server server) : ICheckpoints
{
    /// <inheritdoc/>
    public async ValueTask<Checkpoint?> LoadAsync(ScopeId scope, string view, int version, Guid epoch, CancellationToken cancel) =>
        await server.WithAsync(async connection =>
        {
            await using var command = connection.Ask("Checkpoints/load", scope.Value, view, version, epoch);
            await using var row = await command.ExecuteReaderAsync(cancel);
            if (!await row.ReadAsync(cancel))
                return null;
            var found = new Checkpoint(row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2));
            return found.Digest().AsSpan().SequenceEqual(row.GetFieldValue<byte[]>(3)) ? found : null;
        }, cancel);

    /// <inheritdoc/>
    public async ValueTask SaveAsync(ScopeId scope, string view, int version, Guid epoch, Checkpoint checkpoint, CancellationToken cancel) =>
        await RunAsync("Checkpoints/save", cancel, scope.Value, view, version, epoch, checkpoint.Position, checkpoint.Mark, checkpoint.Body, checkpoint.Digest());

    /// <inheritdoc/>
    public async ValueTask ForgetAsync(ScopeId scope, CancellationToken cancel) => await RunAsync("Checkpoints/forget", cancel, scope.Value);

    private Task<int> RunAsync(string statement, CancellationToken cancel, params object[] values) => server.WithAsync(async connection =>
    {
        await using var command = connection.Ask(statement, values);
        return await command.ExecuteNonQueryAsync(cancel);
    }, cancel);
}
