using TeacherNet.Grains.Regions;
using TeacherNet.Grains.Schools;
using TeacherNet.Grains.Teachers;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Training;

/// <summary>
/// Hours of training. The audience is a school's key (what waits for the school, with its counters),
/// <c>t.</c> and a teacher's key (that teacher's ledger), or empty (what waits, by school).
/// </summary>
public sealed class TrainingView : ILiveView<TrainingState>
{
    /// <inheritdoc/>
    public static string Name => "training";

    /// <inheritdoc/>
    public static int Version => 3;

    /// <inheritdoc/>
    public static TrainingState Create(ScopeId scope) => new();

    /// <inheritdoc/>
    public static void Apply(TrainingState state, Recorded recorded, IReveal reveal)
    {
        var key = recorded.Grain.Key;
        switch (recorded.Event)
        {
            case TrainingLogged e:
                state.Put(Entry(e.Entry));
                break;
            case HoursRevised e:
                state.Put(Entry(e.Entry));
                break;
            case HoursVerified e:
                state.Change(key, e.Entry, l => l with { Status = EntryStates.Verified });
                break;
            case HoursCredited e:
                state.Change(key, e.Entry, l => l with { Status = EntryStates.Credited, Credited = e.Hours });
                break;
            case HoursReturned e:
                state.Change(key, e.Entry, l => l with { Status = EntryStates.Returned, Comment = reveal.Open(e.Comment) });
                break;
            case VerificationUndone e:
                state.Change(key, e.Entry, l => l with { Status = EntryStates.Submitted, Credited = 0 });
                break;
            case ReturnUndone e:
                state.Change(key, e.Entry, l => l with { Status = EntryStates.Submitted, Comment = null });
                break;
            case HoursReversed e:
                var reversed = state.Ledgers[key][e.Entry];
                state.Put(reversed with { Status = EntryStates.Reversed });
                state.Put(reversed with
                {
                    Id = e.Reversal, Status = EntryStates.Reversal, Hours = -reversed.Hours, Credited = e.Hours,
                    Note = null, Comment = reveal.Open(e.Reason), At = recorded.At,
                });
                break;
            case ITellsFacts<TeacherFacts> { Told: { } facts }:
                state.Put(key, new TrainingTeacher(reveal.Open(facts.Name, Erased.Name), facts.StaffNumber, facts.Post.School, facts.ClassTeacher) { LastDay = state.Teachers.GetValueOrDefault(key)?.LastDay });
                break;
            case ITellsFacts<TeacherFacts>:
                state.Put(key, null);
                break;
            case PostingTaken e when state.Teachers.TryGetValue(key, out var teacher):
                state.Put(key, teacher with { School = e.To.School });
                break;
            case PostingSettled e when state.Teachers.TryGetValue(key, out var settled):
                state.Put(key, settled with { School = e.Post.School });
                break;
            case LeavingEntered e:
                state.Put(key, state.Teachers[key] with { LastDay = e.LastDay });
                break;
            case LeavingTakenBack:
                state.Put(key, state.Teachers[key] with { LastDay = null });
                break;
            case TeacherReturned e:
                state.Put(key, state.Teachers[key] with { School = e.Post.School, LastDay = null });
                break;
            case ITellsFacts<SchoolFacts> { Told: { } facts }:
                state.Schools[key] = facts.Name;
                break;
            case ITellsFacts<SchoolFacts>:
                state.Schools.Remove(key);
                break;
            case PolicyAdopted e:
                state.Targets = TrainingTargets.Of(e.Policy);
                break;
        }

        TrainingEntry Entry(HourEntry e) => new(
            e.Id, key, e.Programme, Interned.Code(e.Level), Interned.Code(e.Content), Interned.Code(e.Mode), Interned.Code(e.Role),
            e.Hours, e.From, e.Until, e.Note is { } note ? reveal.Open(note) : null, EntryStates.Submitted, 0, null, recorded.At);
    }

    /// <inheritdoc/>
    public static LiveNode? Render(TrainingState state, string audience) =>
        audience.Length == 0 ? state.RegionDocument()
        : audience.StartsWith("t.", StringComparison.Ordinal) ? state.TeacherDocument(audience[2..]) : state.SchoolDocument(audience);
}
