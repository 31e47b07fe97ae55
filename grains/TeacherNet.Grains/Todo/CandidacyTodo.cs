using TeacherNet.Grains.Rotation;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Todo;

/// <summary>Candidates: applications and nominations wait for the school's and then the bureau's review, disputes for the bureau, what was sent back for the teacher.</summary>
internal static class CandidacyTodo
{
    public static void Apply(TodoState state, Recorded recorded, CandidateEvent fact)
    {
        if (recorded.Grain.Key.Split('.') is not [var cycle, var teacher])
            return;
        var id = $"{teacher}/{cycle}";
        switch (fact)
        {
            case DisputeRaised e:
                state.Pile(TodoKinds.Disputes).Raise(state.PlaceOf(teacher), $"{id}/{e.Id:N}", new(recorded.At, null));
                return;
            case DisputeWithdrawn e:
                Settle(e.Id);
                return;
            case DisputeAccepted e:
                Settle(e.Id);
                return;
            case DisputeRejected e:
                Settle(e.Id);
                return;
        }

        var before = state.Applications.GetValueOrDefault(id) ?? new(false, false, false, null, null);
        var after = After(before, fact);
        if (after == before)
            return;
        state.Applications[id] = after;
        Wait(TodoKinds.SchoolReviews, state.PlaceOf(teacher), ReviewStates.AtSchool);
        Wait(TodoKinds.BureauReviews, state.PlaceOf(teacher), ReviewStates.AtBureau);
        Wait(TodoKinds.ReturnedWishes, teacher, ReviewStates.Returned);

        void Wait(string kind, string place, string where)
        {
            var (was, waits) = (before.Entry(teacher).ReviewState() == where, after.Entry(teacher).ReviewState() == where);
            if (waits && !was)
                state.Pile(kind).Raise(place, id, new(recorded.At, null));
            else if (was && !waits)
                state.Pile(kind).Settle(place, id);
        }

        void Settle(Guid dispute) => state.Pile(TodoKinds.Disputes).Settle(state.PlaceOf(teacher), $"{id}/{dispute:N}");
    }

    private static TodoApplication After(TodoApplication before, CandidateEvent fact) => fact switch
    {
        WishesSubmitted => before with { Applied = true, School = null, Bureau = null },
        WishesWithdrawn => Unasked(before with { Applied = false }),
        CandidateNominated { Origin: Origins.Nominated } => before with { Nominated = true, Withdrawn = false },
        CandidateNominated { Origin: Origins.Applied } => before with { Applied = true, Withdrawn = false },
        CandidateNominated or CandidateReinstated => before with { Withdrawn = false },
        NominationRecalled => Unasked(before with { Nominated = false }),
        CandidateWithdrawn or CandidateDismissed => before with { Withdrawn = true },
        ReviewedAtSchool e => before with { School = e.Review.Outcome, Bureau = null },
        ReviewedAtBureau e => before with { Bureau = e.Review.Outcome },
        SchoolReviewTakenBack => before with { School = null },
        BureauReviewTakenBack => before with { Bureau = null },
        _ => before,
    };

    // As the grain folds it.
    private static TodoApplication Unasked(TodoApplication left) => left.Applied || left.Nominated ? left : left with { School = null, Bureau = null };
}

/// <summary>What of an application or nomination tells who has to review it.</summary>
public sealed record TodoApplication(bool Applied, bool Nominated, bool Withdrawn, string? School, string? Bureau)
{
    internal CandidateEntry Entry(string teacher) => new(
        teacher, [.. Applied ? [Origins.Applied] : Array.Empty<string>(), .. Nominated ? [Origins.Nominated] : Array.Empty<string>()], null, Withdrawn, null, CandidateStep.Open)
    {
        SchoolReview = School is null ? null : new(new(School, null), default, ""), BureauReview = Bureau is null ? null : new(new(Bureau, null), default, ""),
    };
}
