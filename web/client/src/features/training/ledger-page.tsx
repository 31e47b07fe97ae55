import { useParams } from 'react-router';
import { ExportButton } from '@/components/export-button';
import { LiveFrame } from '@/components/live-frame';
import { PageTitle } from '@/components/page-title';
import { apiPath } from '@/lib/http/path';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { useToday } from '@/lib/use-today';
import { useLive } from '@/live/use-live';
import type { TeacherHours } from './documents';
import { Ledger } from './ledger';
import { trainingTexts } from './texts';

/** A teacher's ledger as the school and the bureau see it. */
export function LedgerPage() {
  const t = useTexts(trainingTexts);
  const { teacher = '' } = useParams();
  const scope = useScope();
  const roles = rolesIn(useSession(), scope);
  const year = useToday().year();
  const live = useLive<TeacherHours>('training', scope, `t.${teacher}`);
  const mayReverse = roles.has('school-principal') || roles.has('school-clerk') || roles.has('coordinator');
  return (
    <>
      <PageTitle title={t.hoursOf(live.document?.name ?? '')} note={live.document?.school} actions={<ExportButton list={apiPath(scope, 'teachers', teacher, 'training')} />} />
      <LiveFrame live={live}>{(hours) => <Ledger teacher={teacher} hours={hours} year={year} may={mayReverse ? 'reverse' : 'read'} />}</LiveFrame>
    </>
  );
}
