import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { ExportButton } from '@/components/export-button';
import { LiveFrame } from '@/components/live-frame';
import { PageTitle } from '@/components/page-title';
import { usePeriod } from '@/components/use-period';
import { apiPath } from '@/lib/http/path';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn, targetOf } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { useToday } from '@/lib/use-today';
import { useLive } from '@/live/use-live';
import { approvalTexts } from './approval-texts';
import styles from './card.module.css';
import type { SchoolHours } from './documents';
import { PendingList } from './pending-list';
import { yearsOf } from './progress';
import { SchoolsWaiting } from './schools-waiting';
import { StandingsDrawer } from './standings-drawer';
import { YearSwitch } from './year-switch';

/** 学时审核: what waits at one's own school; the bureau chooses a school first. */
export function ApprovalPage() {
  const t = useTexts(approvalTexts);
  const scope = useScope();
  const session = useSession();
  const [params] = useSearchParams();
  const school = params.get('school') ?? targetOf(session, scope, 'school-clerk', 'school-principal');
  if (school !== undefined) return <SchoolApproval school={school} />;
  return (
    <>
      <PageTitle title={t.title} />
      {rolesIn(session, scope).has('coordinator') ? <SchoolsWaiting /> : <EmptyState title={t.none}>{t.noneNext}</EmptyState>}
    </>
  );
}

function SchoolApproval({ school }: { school: string }) {
  const t = useTexts(approvalTexts);
  const language = useLanguage();
  const scope = useScope();
  const thisYear = useToday().year();
  const chosen = usePeriod('year');
  const live = useLive<SchoolHours>('training', scope, school);
  const [isOpen, setOpen] = useState(false);
  const year = chosen === undefined ? (yearsOf(live.document?.years ?? {})[0] ?? thisYear) : Number(chosen);
  const credited = live.document?.years[`y${year}`]?.credited ?? 0;
  return (
    <>
      <PageTitle
        title={t.title}
        note={live.document !== undefined && (
          <>{live.document.name} · <Button type="link" size="small" className={styles.opens ?? ''} onClick={() => { setOpen(true); }}>{t.creditedInYear(year, number(credited, language, 2))}</Button></>
        )}
        actions={<><YearSwitch years={live.document?.years ?? {}} /><ExportButton list={apiPath(scope, 'schools', school, 'training', 'approval')} /></>}
      />
      <LiveFrame live={live}>{(hours) => <PendingList hours={hours} />}</LiveFrame>
      {isOpen && <StandingsDrawer school={school} close={() => { setOpen(false); }} />}
    </>
  );
}
