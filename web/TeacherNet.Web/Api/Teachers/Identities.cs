using TeacherNet.Engine.Storage;
using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;
using TeacherNet.Web.Imports.Taking;
using TeacherNet.Web.Imports.Values;

namespace TeacherNet.Web.Api.Teachers;

/// <summary>Identity numbers as typed: checked, and nobody else's on the roster.</summary>
internal sealed class Identities(CommandCall call, ISideStore side)
{
    private readonly PeopleIndex people = new(new(side), call.Vault);

    /// <summary>The number in plain form and what it says, or null when it is none.</summary>
    public static (string Text, IdentityNumber Says)? Read(string typed) =>
        IdentityTexts.Plain(typed) is var text && IdentityNumber.Read(text, out var says) == IdentityFault.None ? (text, says) : null;

    /// <summary>The person of a new teacher, with a key to seal under; or who on the roster has the number already.</summary>
    public async Task<(PersonId Person, Refusal? Objection)> OfNewAsync(string identityNumber, string staffNumber)
    {
        if (await people.FindAsync(identityNumber, call.Cancel) is { } known && OnRoster(known, t => t.Facts.StaffNumber != staffNumber) is { } taken)
            return (known, taken);
        return ((await people.ReserveAsync([identityNumber], call.Cancel))[identityNumber], null);
    }

    /// <summary>Lets a person be found by a corrected number; or who else has it.</summary>
    public async Task<Refusal?> ClaimAsync(string identityNumber, PersonId person)
    {
        var owner = await people.ClaimAsync(identityNumber, person, call.Cancel);
        return owner == person ? null : OnRoster(owner, _ => true) ?? Refusal.Because("teacher.identity-elsewhere", "identityNumber");
    }

    private Refusal? OnRoster(PersonId person, Func<DirectoryEntry, bool> isMeant) => call.Views.Read<TeacherDirectory, Refusal?>(directory =>
        directory.Matching(new() { Person = person.Value }).FirstOrDefault(isMeant) is { } other
            ? Refusal.Because("teacher.identity-on-roster", "identityNumber")
                .Given("name", other.Name).Given("number", other.Facts.StaffNumber).Given("schoolName", directory.SchoolName(other.Post.School))
            : null);
}
