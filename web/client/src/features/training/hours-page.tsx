import { Button } from 'antd';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { LiveFrame } from '@/components/live-frame';
import { PageTitle } from '@/components/page-title';
import { usePeriod } from '@/components/use-period';
import { useTexts } from '@/lib/i18n/texts';
import { targetOf } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { useToday } from '@/lib/use-today';
import { useLive } from '@/live/use-live';
import type { TeacherHours } from './documents';
import { Ledger } from './ledger';
import { LogSheet } from './log-sheet';
import { yearsOf } from './progress';
import { trainingTexts } from './texts';
import { YearSwitch } from './year-switch';

/** 学时: the signed-in teacher's own ledger. */
export function HoursPage() {
  const t = useTexts(trainingTexts);
  const teacher = targetOf(useSession(), useScope(), 'teacher');
  return teacher === undefined ? <EmptyState title={t.notTeacher}>{t.notTeacherNext}</EmptyState> : <OwnHours teacher={teacher} />;
}

function OwnHours({ teacher }: { teacher: string }) {
  const t = useTexts(trainingTexts);
  const scope = useScope();
  const thisYear = useToday().year();
  const chosen = usePeriod('year');
  const live = useLive<TeacherHours>('training', scope, `t.${teacher}`);
  const [isLogging, setLogging] = useState(false);
  return (
    <>
      <PageTitle title={t.myHours} actions={<><YearSwitch years={live.document?.years ?? {}} /><Button type="primary" onClick={() => { setLogging(true); }}>{t.log}</Button></>} />
      <LiveFrame live={live}>{(hours) => <Ledger teacher={teacher} hours={hours} year={chosen === undefined ? (yearsOf(hours.years)[0] ?? thisYear) : Number(chosen)} only={chosen} may="revise" />}</LiveFrame>
      {isLogging && <LogSheet teacher={teacher} earlier={live.document} close={() => { setLogging(false); }} />}
    </>
  );
}
