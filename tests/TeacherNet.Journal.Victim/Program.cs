using System.Security.Cryptography;
using System.Text;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Sqlite;
using TeacherNet.Kernel;

// Appends to the data directory given until it is killed, and prints each command id once its append was acknowledged.
await using var store = SqliteStore.Open(args[0], TimeProvider.System, create: true);
var journal = store.Journal;
var output = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
await Task.WhenAll(Enumerable.Range(0, 16).Select(AppendAsync));

async Task AppendAsync(int writer)
{
    var grain = new GrainId(ScopeId.Region("datong"), "teacher", $"w{writer}");
    var version = (await journal.ReadGrainAsync(grain, 0, CancellationToken.None)).Length;
    for (; ; version += 3)
    {
        var command = new CommandId(Guid.CreateVersion7());
        var body = Encoding.UTF8.GetBytes(command.ToString());
        StreamWrite write = new(grain, version, [new("appended", 1, body), new("appended", 1, body), new("appended", 1, body)]);
        var answers = await journal.AppendAsync([new(command, "victim", grain, [.. SHA256.HashData(body)], DateTimeOffset.UtcNow, [write], [])], CancellationToken.None);
        if (answers[0] is not Appended.Stored)
            throw new InvalidOperationException($"{command} was answered {answers[0]}");
        await output.WriteLineAsync(command.ToString());
    }
}
