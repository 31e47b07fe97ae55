import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ChangeHistory } from '@/components/changes/change-history';
import { TakeBackButton } from '@/components/changes/take-back-button';
import { entryTexts } from '@/components/entry/texts';
import { FactList } from '@/components/fact-list';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { useCodes } from '@/lib/codes';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { pagePath, useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { useIsPhone } from '@/lib/use-is-phone';
import { ClosingText } from './closing-text';
import { PostTable } from './post-table';
import { SchoolActions } from './school-actions';
import type { School } from './schools';
import styles from './schools.module.css';
import { StaffOnDay } from './staff-on-day';
import { schoolTexts } from './texts';

/** One school beside the list: what it is, its posts, and who taught there on a day. */
export function SchoolDrawer({ school, close }: { school: string; close: () => void }) {
  const t = useTexts(schoolTexts);
  const e = useTexts(entryTexts);
  const scope = useScope();
  const roles = rolesIn(useSession(), scope);
  const isPhone = useIsPhone();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [scope, 'schools', school],
    queryFn: ({ signal }) => read<School>(apiPath(scope, 'schools', school), signal),
  });
  return (
    <Drawer open size={isPhone ? '100%' : 640} title={data === undefined ? t.title : `${data.line.name} ${data.line.code}`} onClose={close}>
      {isPending && <LoadingState />}
      {error !== null && <FailingState error={error} retry={() => void refetch()} />}
      {data !== undefined && (
        <>
          {data.line.closing !== null && <p><ClosingText closing={data.line.closing} /></p>}
          {roles.has('coordinator') && <SchoolActions school={data} />}
          <Facts school={data} />
          <p><Link to={`${pagePath(scope, 'teachers')}?school=${school}`}>{t.openTeachers}</Link></p>
          <h3 className={styles.section}>{t.posts}</h3>
          <PostTable posts={data.posts} />
          <h3 className={styles.section}>{t.staffOn}</h3>
          <StaffOnDay school={school} />
          {(roles.has('coordinator') || roles.has('bureau-leader') || roles.has('auditor')) && (
            <>
              <h3 className={styles.section}>{e.changes}</h3>
              <ChangeHistory
                noun="schools"
                record={school}
                action={(change) => roles.has('coordinator') && change.isPending && typeof change.entry === 'string' && <TakeBackButton path={apiPath(scope, 'schools', school, 'entries', change.entry)} />}
              />
            </>
          )}
        </>
      )}
    </Drawer>
  );
}

function Facts({ school }: { school: School }) {
  const t = useTexts(schoolTexts);
  const codes = useCodes();
  const { line } = school;
  const rows: [string, ReactNode][] = [
    [t.kind, codes.name('schoolKind', line.kind)],
    [t.stages, line.stages.map((stage) => codes.name('stage', stage)).join('、')],
    [t.location, codes.name('location', line.location)],
    [t.strength, codes.name('strength', line.strength)],
    [t.township, line.township],
    [t.pupils, line.pupils],
    [t.rooms, typeof school.rooms === 'number' ? String(school.rooms) : ''],
    [t.campuses, school.campuses.join('、')],
    [t.former, school.formerNames.join('、')],
    [t.managedBy, school.managedBy],
    [t.manages, school.manages.map(({ name }) => name).join('、')],
    [t.place, typeof line.longitude === 'number' && typeof line.latitude === 'number' && `${line.longitude}, ${line.latitude}`],
  ];
  return <FactList facts={rows} />;
}
