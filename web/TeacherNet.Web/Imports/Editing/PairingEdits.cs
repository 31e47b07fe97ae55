using TeacherNet.Grains.Codes;
using TeacherNet.Grains.Exchanges;
using TeacherNet.Web.Imports.Columns;

namespace TeacherNet.Web.Imports.Editing;

/// <summary>The pairings of a partnership as they are downloaded, changed and sent back.</summary>
internal static class PairingEdits
{
    private static readonly Column FirstName = new("甲方学校");
    private static readonly Column SecondName = new("乙方学校");

    public static readonly EditTable Table = new(ImportKind.Pairings, "结对学校", PairingColumns.Number,
    [
        new(PairingColumns.Number, 14, IsLocked: true),
        new(PairingColumns.FirstSchool, 14, IsLocked: true),
        new(FirstName, 28, IsLocked: true),
        new(PairingColumns.SecondSchool, 14, IsLocked: true),
        new(SecondName, 28, IsLocked: true),
        new(PairingColumns.Signed) { Canonical = EditText.Day },
        new(PairingColumns.Expires) { Canonical = EditText.Day },
        new(PairingColumns.State, 10),
        new(PairingColumns.LastDay) { Canonical = EditText.Day },
    ]);

    /// <summary>A pairing as its list shows it: one whose term has run out reads as expired.</summary>
    public static EditRecord Of(string key, PairingTerms terms, DateOnly today)
    {
        var hasRunOut = terms.StoppedFrom is null && terms.ExpiresOn < today;
        return new(ImportKind.Pairings, key, $"{terms.Number} {terms.First.Name}—{terms.Second.Name}", new Dictionary<Column, string>
        {
            [PairingColumns.Number] = terms.Number,
            [PairingColumns.FirstSchool] = terms.First.Code,
            [FirstName] = terms.First.Name,
            [PairingColumns.SecondSchool] = terms.Second.Code,
            [SecondName] = terms.Second.Name,
            [PairingColumns.Signed] = EditText.Of(terms.SignedOn),
            [PairingColumns.Expires] = EditText.Of(terms.ExpiresOn),
            [PairingColumns.State] = hasRunOut ? PairingStates.List[PairingState.Expired].Zh : EditText.Of(PairingStates.List, terms.State),
            [PairingColumns.LastDay] = EditText.Of(hasRunOut ? terms.ExpiresOn : terms.StoppedFrom?.AddDays(-1)),
        }, terms);
    }

    /// <summary>The order that changes the columns of a row.</summary>
    public static ImportPairing Merge(PairingTerms present, PairingRow row, IReadOnlySet<Column> changed, Guid import) => new(
        present.Number, present.First, present.Second,
        changed.Contains(PairingColumns.Signed) ? row.Signed : present.SignedOn,
        changed.Contains(PairingColumns.Expires) ? row.Expires : present.ExpiresOn,
        changed.Contains(PairingColumns.State) ? PairingStates.List[row.State].Code : present.State,
        changed.Contains(PairingColumns.LastDay) || changed.Contains(PairingColumns.State) ? row.LastDay : present.StoppedFrom?.AddDays(-1),
        import);
}
