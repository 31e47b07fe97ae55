using System.Collections.Immutable;
using TeacherNet.Engine.Journals;
using TeacherNet.Engine.Privacy;
using TeacherNet.Engine.Storage;
using TeacherNet.Kernel;
using TeacherNet.Web.Imports.Taking;

namespace TeacherNet.Web.Privacy;

/// <summary>What of a person is removed when they are erased, besides the key: the index entry of their identity number, and checkpoints that hold the name.</summary>
internal static class Erasing
{
    /// <summary>Erases again everyone on the list that a restored backup brought back.</summary>
    /// <returns>How many had come back.</returns>
    public static async Task<int> AgainAsync(ISideStore side, ICheckpoints checkpoints, IJournal journal, IErasureList erased, CancellationToken cancel)
    {
        var back = await PersonVault.EraseAgainAsync(side, erased, cancel);
        if (!back.IsEmpty)
            await ForgetAsync(side, checkpoints, journal, back, cancel);
        return back.Length;
    }

    /// <summary>Removes what is kept beside the journal of people whose keys are gone.</summary>
    public static async Task ForgetAsync(ISideStore side, ICheckpoints checkpoints, IJournal journal, ImmutableArray<PersonId> people, CancellationToken cancel)
    {
        await PeopleIndex.ForgetAsync(side, people, cancel);
        foreach (var scope in await journal.ScopesAsync(cancel))
            await checkpoints.ForgetAsync(scope, cancel);
    }
}
