using TeacherNet.Grains.Exemptions;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Todo;

/// <summary>Exemptions: asked for, they wait for the bureau; refused, for whoever asked to take note or ask again.</summary>
internal static class ExemptionTodo
{
    public static void Apply(TodoState state, Recorded recorded, ExemptionEvent fact)
    {
        var teacher = recorded.Grain.Key;
        switch (fact)
        {
            case ExemptionAskedFor e:
                state.Askers[Id(e.Id)] = e.Plea.By;
                // Whoever asks again has taken note of the last answer.
                state.Pile(TodoKinds.RefusedExemptions).SettleAll(id => id.StartsWith($"{teacher}/", StringComparison.Ordinal));
                Wait(e.Id);
                break;
            case ExemptionGranted e:
                Settle(e.Id);
                break;
            case ExemptionWithdrawn e:
                Settle(e.Id);
                break;
            case ExemptionRefused e:
                Settle(e.Id);
                if (PlaceOfAsker(e.Id) is { } place)
                    state.Pile(TodoKinds.RefusedExemptions).Raise(place, Id(e.Id), new(recorded.At, null));
                break;
            case ExemptionReopened e:
                Note(e.Id);
                Wait(e.Id);
                break;
            case ExemptionRefusalNoted e:
                Note(e.Id);
                break;
        }

        void Wait(Guid request) => state.Pile(TodoKinds.Exemptions).Raise(state.PlaceOf(teacher), Id(request), new(recorded.At, null));

        void Settle(Guid request) => state.Pile(TodoKinds.Exemptions).Settle(state.PlaceOf(teacher), Id(request));

        void Note(Guid request) => state.Pile(TodoKinds.RefusedExemptions).SettleAll(id => id == Id(request));

        string? PlaceOfAsker(Guid request) => state.Askers.GetValueOrDefault(Id(request)) switch
        {
            Askers.Teacher => teacher,
            Askers.School => state.PlaceOf(teacher),
            _ => null,
        };

        string Id(Guid request) => $"{teacher}/{request:N}";
    }
}
