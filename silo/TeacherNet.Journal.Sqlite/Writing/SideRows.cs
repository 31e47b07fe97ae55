using TeacherNet.Engine.Storage;
using TeacherNet.Journal.Sqlite.Database;

namespace TeacherNet.Journal.Sqlite.Writing;

/// <summary>Rows beside the journal, written inside the writer's transaction.</summary>
internal sealed class SideRows(Connection connection)
{
    private bool removed;

    /// <summary>All of the writes, or none and false.</summary>
    public bool Write(IReadOnlyCollection<SideWrite> writes)
    {
        foreach (var write in writes)
        {
            if (write.ExpectedVersion is { } expected && VersionOf(write) != expected)
                return false;
        }
        foreach (var write in writes)
        {
            if (write.Value is { } value)
                connection.Prepare("Side/put").Bind(write.Table).Bind(write.Key).Bind(value).Run();
            else
                Remove(write);
        }
        return true;
    }

    /// <summary>Whether bytes were removed since it was asked last.</summary>
    public bool Removed()
    {
        var answer = removed;
        removed = false;
        return answer;
    }

    private void Remove(SideWrite write)
    {
        connection.Prepare("Side/remove").Bind(write.Table).Bind(write.Key).Run();
        removed = true;
    }

    private long VersionOf(SideWrite write)
    {
        var query = connection.Prepare("Side/get").Bind(write.Table).Bind(write.Key);
        var version = query.Step() ? query.Long(1) : 0;
        query.Reset();
        return version;
    }
}
