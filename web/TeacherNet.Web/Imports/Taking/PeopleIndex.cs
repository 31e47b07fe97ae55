using System.Text;
using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Storage;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Imports.Taking;

/// <summary>Who is who: one person for one identity number, in whatever region's roster it stands.</summary>
internal sealed class PeopleIndex(KeyIndex keys, PersonVault vault)
{
    private const string Table = "person-index";
    private const string Purpose = "identity-number";

    /// <summary>The person with an identity number, or null when nobody had it yet.</summary>
    public async ValueTask<PersonId?> FindAsync(string identityNumber, CancellationToken cancel) =>
        await keys.FindAsync(Table, vault.BlindIndex(Purpose, identityNumber), cancel) is { } person ? new PersonId(Guid.ParseExact(person, "N")) : null;

    /// <summary>The person of each identity number, with a key to seal values under.</summary>
    public async Task<Dictionary<string, PersonId>> ReserveAsync(IReadOnlyCollection<string> identityNumbers, CancellationToken cancel)
    {
        var rows = identityNumbers.Distinct().ToDictionary(n => vault.BlindIndex(Purpose, n));
        var found = await keys.ReserveAsync(rows, () => Guid.NewGuid().ToString("N"), Table, cancel);
        var people = found.ToDictionary(f => f.Key, f => new PersonId(Guid.ParseExact(f.Value, "N")));
        await vault.AdmitAsync(people.Values, cancel);
        return people;
    }

    /// <summary>Whose an identity number is: the person named, unless it is somebody else's already.</summary>
    public async Task<PersonId> ClaimAsync(string identityNumber, PersonId person, CancellationToken cancel)
    {
        var row = new Dictionary<string, string> { [vault.BlindIndex(Purpose, identityNumber)] = identityNumber };
        return new(Guid.ParseExact((await keys.ReserveAsync(row, person.ToString, Table, cancel))[identityNumber], "N"));
    }

    /// <summary>Removes the entries of people who were erased; who comes again is somebody new.</summary>
    public static async Task ForgetAsync(ISideStore side, IReadOnlyCollection<PersonId> people, CancellationToken cancel)
    {
        var gone = people.Select(p => p.ToString()).ToHashSet();
        var rows = new List<SideWrite>();
        await foreach (var row in side.ListAsync(Table, "", cancel))
            if (gone.Contains(Encoding.ASCII.GetString(row.Value)))
                rows.Add(new(Table, row.Key, null));
        await side.WriteAsync(rows, cancel);
    }
}
