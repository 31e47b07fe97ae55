import { useParams } from 'react-router';
import { ExportButton } from '@/components/export-button';
import { LiveFrame } from '@/components/live-frame';
import { PageTitle } from '@/components/page-title';
import { usePeriod } from '@/components/use-period';
import { apiPath, withQuery } from '@/lib/http/path';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { useToday } from '@/lib/use-today';
import { useLive } from '@/live/use-live';
import type { TeacherHours } from './documents';
import { Ledger } from './ledger';
import { yearsOf } from './progress';
import { trainingTexts } from './texts';
import { YearSwitch } from './year-switch';

/** A teacher's ledger as the school and the bureau see it. */
export function LedgerPage() {
  const t = useTexts(trainingTexts);
  const { teacher = '' } = useParams();
  const scope = useScope();
  const roles = rolesIn(useSession(), scope);
  const thisYear = useToday().year();
  const chosen = usePeriod('year');
  const live = useLive<TeacherHours>('training', scope, `t.${teacher}`);
  const mayReverse = roles.has('school-principal') || roles.has('school-clerk') || roles.has('coordinator');
  const list = withQuery(apiPath(scope, 'teachers', teacher, 'training'), chosen === undefined ? {} : { from: `${chosen}-01-01`, until: `${chosen}-12-31` });
  return (
    <>
      <PageTitle title={t.hoursOf(live.document?.name ?? '')} note={live.document?.school} actions={<><YearSwitch years={live.document?.years ?? {}} /><ExportButton list={list} /></>} />
      <LiveFrame live={live}>{(hours) => <Ledger teacher={teacher} hours={hours} year={chosen === undefined ? (yearsOf(hours.years)[0] ?? thisYear) : Number(chosen)} only={chosen} may={mayReverse ? 'reverse' : 'read'} />}</LiveFrame>
    </>
  );
}
