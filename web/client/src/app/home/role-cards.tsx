import { RecentCard } from '@/features/audit/recent-card';
import { ExchangeCard } from '@/features/exchange/exchange-card';
import { InvitationsCard } from '@/features/exchange/invitations-card';
import { PairsCard } from '@/features/exchange/pairs-card';
import { GroupCard } from '@/features/groups/group-card';
import { OverdueCard } from '@/features/groups/overdue-card';
import { NodeCard } from '@/features/node/node-card';
import { TodoCard } from '@/features/todo/todo-card';
import { rolesIn, targetOf, type Role } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { CoordinatorHome } from './coordinator-home';
import styles from './home-page.module.css';
import { LeaderHome } from './leader-home';
import { SchoolHome } from './school-home';
import { TeacherHome } from './teacher-home';

/** What each of a person's roles in this scope looks at first. */
export function RoleCards() {
  const session = useSession();
  const scope = useScope();
  const roles = rolesIn(session, scope);
  if (!scope.startsWith('region/')) return <ExchangeCards roles={roles} />;
  const group = targetOf(session, scope, 'group-coordinator');
  const teacher = targetOf(session, scope, 'teacher');
  const principal = targetOf(session, scope, 'school-principal');
  const clerk = targetOf(session, scope, 'school-clerk');
  return (
    <>
      {roles.has('coordinator') && <CoordinatorHome />}
      {roles.has('bureau-leader') && <LeaderHome />}
      {principal !== undefined && <SchoolHome role="school-principal" school={principal} />}
      {clerk !== undefined && clerk !== principal && <SchoolHome role="school-clerk" school={clerk} />}
      {group !== undefined && <div className={styles.cards}><GroupCard group={group} /><div><TodoCard role="group-coordinator" target={group} /><OverdueCard group={group} /></div></div>}
      {teacher !== undefined && <TeacherHome teacher={teacher} />}
      {roles.has('auditor') && <RecentCard />}
      {roles.has('operator') && <div className={styles.cards}><NodeCard /><TodoCard role="operator" /></div>}
    </>
  );
}

function ExchangeCards({ roles }: { roles: ReadonlySet<Role> }) {
  const mayConfirm = roles.has('coordinator') || roles.has('partner-coordinator');
  const mayWatch = mayConfirm || roles.has('bureau-leader') || roles.has('auditor');
  return (
    <div className={styles.cards}>
      {mayConfirm && (
        <div>
          <TodoCard role={roles.has('coordinator') ? 'coordinator' : 'partner-coordinator'} />
          <InvitationsCard />
          <PairsCard />
        </div>
      )}
      {mayWatch && <ExchangeCard />}
      {roles.has('auditor') && <RecentCard />}
    </div>
  );
}
