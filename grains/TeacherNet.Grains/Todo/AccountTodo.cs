using TeacherNet.Grains.Accounts;
using TeacherNet.Kernel;

namespace TeacherNet.Grains.Todo;

/// <summary>Teachers' accounts: missing until one is opened; a code waits until it is used or void.</summary>
internal static class AccountTodo
{
    public static void Apply(TodoState state, Recorded recorded, AccountEvent fact)
    {
        var account = recorded.Grain.Key;
        switch (fact)
        {
            case ActivationIssued e:
                state.Awaited[account] = new(recorded.At, e.ValidUntil.ToString("O", null));
                Await(Teachers());
                break;
            case ActivationUsed or AccountClosed:
                state.Awaited.Remove(account);
                Await(Teachers());
                break;
            case RoleGranted { Grant: { Role: Roles.Teacher, Target: { } teacher } grant } when grant.Scope == recorded.Grain.Scope.Value:
                if (!state.TeachersOf.TryGetValue(account, out var teachers))
                    state.TeachersOf[account] = teachers = [];
                teachers[grant.Id] = teacher;
                state.AccountOf[teacher] = account;
                state.Pile(TodoKinds.Accounts).Settle(state.PlaceOf(teacher), teacher);
                Await([teacher]);
                break;
            case RoleRevoked e when state.TeachersOf.TryGetValue(account, out var had) && had.Remove(e.Grant, out var teacher) && state.AccountOf.GetValueOrDefault(teacher) == account:
                state.AccountOf.Remove(teacher);
                if (state.SchoolOf.TryGetValue(teacher, out var school) && !state.Gone.Contains(teacher))
                    state.Pile(TodoKinds.Accounts).Raise(school, teacher, new(recorded.At, null));
                Await([teacher]);
                break;
        }

        IEnumerable<string> Teachers() => state.TeachersOf.TryGetValue(account, out var all) ? all.Values.Where(t => state.AccountOf.GetValueOrDefault(t) == account) : [];

        void Await(IEnumerable<string> teachers)
        {
            foreach (var teacher in teachers)
            {
                if (state.AccountOf.TryGetValue(teacher, out var last) && state.Awaited.TryGetValue(last, out var item))
                    state.Pile(TodoKinds.Activations).Raise(state.PlaceOf(teacher), teacher, item);
                else
                    state.Pile(TodoKinds.Activations).Settle(state.PlaceOf(teacher), teacher);
            }
        }
    }
}
