import { DutiesCard } from '@/features/duties/duties-card';
import { ExchangeCard } from '@/features/exchange/exchange-card';
import { InvitationsCard } from '@/features/exchange/invitations-card';
import { GroupCard } from '@/features/groups/group-card';
import { HoursCard } from '@/features/training/hours-card';
import { PendingCard } from '@/features/training/pending-card';
import { PeopleBehindCard } from '@/features/training/people-behind-card';
import { SchoolsWaiting } from '@/features/training/schools-waiting';
import { rolesIn, targetOf, type Role } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import styles from './home-page.module.css';

const schoolsShown = 10;

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
    <div className={styles.cards}>
      {group !== undefined && <GroupCard group={group} />}
      {teacher !== undefined && <HoursCard teacher={teacher} />}
      {roles.has('coordinator') && <DutiesCard role="coordinator" />}
      {roles.has('coordinator') && <SchoolsWaiting most={schoolsShown} />}
      {school !== undefined && <PendingCard school={school} />}
      {school !== undefined && <PeopleBehindCard school={school} />}
    </div>
  );
}

function ExchangeCards({ roles }: { roles: ReadonlySet<Role> }) {
  const mayConfirm = roles.has('coordinator') || roles.has('partner-coordinator');
  const mayWatch = mayConfirm || roles.has('bureau-leader') || roles.has('auditor');
  return (
    <div className={styles.cards}>
      {mayConfirm && <InvitationsCard />}
      {mayWatch && <ExchangeCard />}
    </div>
  );
}
