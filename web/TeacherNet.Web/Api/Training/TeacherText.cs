using TeacherNet.Engine.Privacy;
using TeacherNet.Grains.Teachers;
using TeacherNet.Grains.Training;
using TeacherNet.Kernel;

namespace TeacherNet.Web.Api.Training;

/// <summary>Seals what is written about a teacher, before a command is built.</summary>
internal sealed class TeacherText
{
    private const int Longest = 500;
    private readonly PersonVault vault;
    private readonly PersonId person;

    private TeacherText(PersonVault vault, PersonId person) => (this.vault, this.person) = (vault, person);

    /// <summary>For a teacher on the roster; null for anyone else.</summary>
    public static TeacherText? Of(CommandCall call, string teacher) =>
        call.Views.Read<TeacherDirectory, Guid?>(d => d.Find(teacher)?.Facts.Person) is { } person ? new(call.Vault, new(person)) : null;

    /// <summary>Why a text cannot be taken; null when it can.</summary>
    public static Refusal? Objection(string? text, string field) => text?.Trim().Length switch
    {
        null or 0 => Refusal.Because("training.text-missing", field),
        > Longest => Refusal.Because("training.text-long", field).Given("longest", $"{Longest}"),
        _ => null,
    };

    /// <summary>The text, sealed.</summary>
    public Protected<string> Seal(string text) => vault.Seal(person, text.Trim());

    /// <summary>The entry as the ledger takes it.</summary>
    public HourEntry Entry(Guid id, HourEntryBody body) => new(
        id, body.Programme?.Trim() ?? "", body.Level ?? "", body.Content ?? "", body.Mode ?? "", body.Role ?? "", body.Hours, body.From, body.Until,
        string.IsNullOrWhiteSpace(body.Note) ? null : Seal(body.Note));
}
