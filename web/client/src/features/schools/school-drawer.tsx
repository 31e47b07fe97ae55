import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { FactList } from '@/components/fact-list';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { useCodes } from '@/lib/codes';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { useIsPhone } from '@/lib/use-is-phone';
import { PostTable } from './post-table';
import type { School } from './schools';
import styles from './schools.module.css';
import { StaffOnDay } from './staff-on-day';
import { schoolTexts } from './texts';

/** One school beside the list: what it is, its posts, and who taught there on a day. */
export function SchoolDrawer({ school, close }: { school: string; close: () => void }) {
  const t = useTexts(schoolTexts);
  const scope = useScope();
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
          <Facts school={data} />
          <p><Link to={`${pagePath(scope, 'teachers')}?school=${school}`}>{t.openTeachers}</Link></p>
          <h3 className={styles.section}>{t.posts}</h3>
          <PostTable posts={data.posts} />
          <h3 className={styles.section}>{t.staffOn}</h3>
          <StaffOnDay school={school} />
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
    [t.campuses, school.campuses.join('、')],
    [t.former, school.formerNames.join('、')],
    [t.managedBy, school.managedBy],
    [t.manages, school.manages.map(({ name }) => name).join('、')],
    [t.place, typeof school.longitude === 'number' && typeof school.latitude === 'number' && `${school.longitude}, ${school.latitude}`],
  ];
  return <FactList facts={rows} />;
}
