import { ExchangeCard } from '@/features/exchange/exchange-card';
import { InvitationsCard } from '@/features/exchange/invitations-card';
import { GroupCard } from '@/features/groups/group-card';
import { TodoCard } from '@/features/todo/todo-card';
import { HoursCard } from '@/features/training/hours-card';
import { PendingCard } from '@/features/training/pending-card';
import { PeopleBehindCard } from '@/features/training/people-behind-card';
import { rolesIn, targetOf, type Role } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { CoordinatorHome } from './coordinator-home';
import styles from './home-page.module.css';

/** What each of a person's roles in this scope looks at first. */
export function RoleCards() {
  const session = useSession();
  const scope = useScope();
  const roles = rolesIn(session, scope);
  if (!scope.startsWith('region/')) return <ExchangeCards roles={roles} />;
  const group = targetOf(session, scope, 'group-coordinator');
  const teacher = targetOf(session, scope, 'teacher');
  const school = targetOf(session, scope, 'school-clerk', 'school-principal');
  return (
    <>
      {roles.has('coordinator') && <CoordinatorHome />}
      <div className={styles.cards}>
        {group !== undefined && <GroupCard group={group} />}
        {teacher !== undefined && <HoursCard teacher={teacher} />}
        {school !== undefined && <PendingCard school={school} />}
        {school !== undefined && <PeopleBehindCard school={school} />}
      </div>
    </>
  );
}

function ExchangeCards({ roles }: { roles: ReadonlySet<Role> }) {
  const mayConfirm = roles.has('coordinator') || roles.has('partner-coordinator');
  const mayWatch = mayConfirm || roles.has('bureau-leader') || roles.has('auditor');
  return (
    <div className={styles.cards}>
      {mayConfirm && <TodoCard role={roles.has('coordinator') ? 'coordinator' : 'partner-coordinator'} />}
      {mayConfirm && <InvitationsCard />}
      {mayWatch && <ExchangeCard />}
    </div>
  );
}
