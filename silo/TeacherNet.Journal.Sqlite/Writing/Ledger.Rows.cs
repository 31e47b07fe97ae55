using TeacherNet.Engine.Journals;
using TeacherNet.Kernel;

namespace TeacherNet.Journal.Sqlite.Writing;

internal sealed partial class Ledger
{
    private Appended? Find(ScopeRow scope, Commit commit)
    {
        var query = connection.Prepare("Append/find-command").Bind(commit.Command.Value);
        try
        {
            if (!query.Step())
                return null;
            return query.Text(3) == commit.Actor
                && query.Long(4) == RowOf(scope, commit.Target)?.Id
                && query.Blob(5).SequenceEqual(commit.BodyDigest.AsSpan())
                    ? new Appended.Repeated(new(epoch, query.Long(1), query.Long(1) + query.Long(2) - 1, Microseconds.ToTime(query.Long(6)), [.. query.Blob(7)]))
                    : new Appended.IdReused();
        }
        finally
        {
            query.Reset();
        }
    }

    private ScopeRow ScopeOf(ScopeId scope)
    {
        if (scopes.TryGetValue(scope, out var known))
            return known;
        return scopes[scope] = Find(scope) ?? new(scope, 0, 0, [.. Chain.Empty], 0);
    }

    private ScopeRow? Find(ScopeId scope)
    {
        var query = connection.Prepare("Append/find-scope").Bind(scope.Value);
        try
        {
            return query.Step() ? new(scope, query.Long(0), query.Long(1), query.Blob(2).ToArray(), query.Long(3)) : null;
        }
        finally
        {
            query.Reset();
        }
    }

    private void Add(ScopeRow scope)
    {
        connection.Prepare("Append/add-scope").Bind(scope.Scope.Value).Bind(scope.Hash).Run();
        scope.Id = connection.LastInsertedId;
    }

    private long VersionOf(ScopeRow scope, GrainId grain) => RowOf(scope, grain)?.Version ?? 0;

    private GrainRow? RowOf(ScopeRow scope, GrainId grain)
    {
        if (grains.Find(grain) is { } known)
            return known;
        var query = connection.Prepare("Append/find-grain").Bind(scope.Id).Bind(grain.Kind).Bind(grain.Key);
        try
        {
            if (!query.Step())
                return null;
            var row = new GrainRow(query.Long(0), query.Long(1));
            grains.Add(grain, row);
            return row;
        }
        finally
        {
            query.Reset();
        }
    }

    private GrainRow Add(ScopeRow scope, GrainId grain)
    {
        connection.Prepare("Append/add-grain").Bind(scope.Id).Bind(grain.Kind).Bind(grain.Key).Run();
        var row = new GrainRow(connection.LastInsertedId, 0);
        grains.Add(grain, row);
        return row;
    }

    private long TypeOf(EncodedEvent e)
    {
        if (types.TryGetValue((e.Name, e.Version), out var known))
            return known;
        var query = connection.Prepare("Append/find-type").Bind(e.Name).Bind(e.Version);
        var found = query.Step() ? query.Long(0) : 0;
        query.Reset();
        if (found == 0)
        {
            connection.Prepare("Append/add-type").Bind(e.Name).Bind(e.Version).Run();
            found = connection.LastInsertedId;
        }
        return types[(e.Name, e.Version)] = found;
    }
}
