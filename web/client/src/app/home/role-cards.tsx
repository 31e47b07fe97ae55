import { DutiesCard } from '@/features/duties/duties-card';
import { HoursCard } from '@/features/training/hours-card';
import { PendingCard } from '@/features/training/pending-card';
import { PeopleBehindCard } from '@/features/training/people-behind-card';
import { SchoolsWaiting } from '@/features/training/schools-waiting';
import { rolesIn, targetOf } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import styles from './home-page.module.css';

const schoolsShown = 10;

/** What each of a person's roles in this scope looks at first. */
export function RoleCards() {
  const session = useSession();
  const scope = useScope();
  if (!scope.startsWith('region/')) return null;
  const roles = rolesIn(session, scope);
  const teacher = targetOf(session, scope, 'teacher');
  const school = targetOf(session, scope, 'school-clerk', 'school-principal');
  return (
    <div className={styles.cards}>
      {teacher !== undefined && <HoursCard teacher={teacher} />}
      {roles.has('coordinator') && <DutiesCard role="coordinator" />}
      {roles.has('coordinator') && <SchoolsWaiting most={schoolsShown} />}
      {school !== undefined && <PendingCard school={school} />}
      {school !== undefined && <PeopleBehindCard school={school} />}
    </div>
  );
}
