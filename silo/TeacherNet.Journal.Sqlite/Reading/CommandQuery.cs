using System.Collections.Immutable;
using TeacherNet.Engine.Journals;
using TeacherNet.Journal.Sqlite.Database;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Sqlite.Reading;

/// <summary>Asks for the answer a command got.</summary>
internal static class CommandQuery
{
    public static Appended? Find(Connection connection, Guid epoch, CommandId command, string actor, GrainId target, ImmutableArray<byte> bodyDigest)
    {
        var query = connection.Prepare("Read/find-command").Bind(command.Value);
        try
        {
            if (!query.Step())
                return null;
            var same = query.Text(3) == actor
                && new GrainId(new(query.Text(0)), query.Text(4), query.Text(5)) == target
                && query.Blob(6).SequenceEqual(bodyDigest.AsSpan());
            return same
                ? new Appended.Repeated(new(epoch, query.Long(1), query.Long(1) + query.Long(2) - 1, Microseconds.ToTime(query.Long(7)), [.. query.Blob(8)]))
                : new Appended.IdReused();
        }
        finally
        {
            query.Reset();
        }
    }
}
