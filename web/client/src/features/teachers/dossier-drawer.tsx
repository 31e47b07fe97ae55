import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { ChangeHistory } from '@/components/changes/change-history';
import { TakeBackButton } from '@/components/changes/take-back-button';
import { LeavingText } from '@/components/entry/leaving-text';
import { entryTexts } from '@/components/entry/texts';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { apiPath } from '@/lib/http/path';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { useIsPhone } from '@/lib/use-is-phone';
import { DossierActions } from './dossier-actions';
import { DossierFacts } from './dossier-facts';
import { DossierHours } from './dossier-hours';
import { DossierLinks } from './dossier-links';
import { DossierPostings } from './dossier-postings';
import { LongLeaves } from './long-leaves';
import { readDossier } from './teachers';
import styles from './teachers.module.css';
import { teacherTexts } from './texts';

/** One teacher beside the list: who, where now, and how they came there. */
export function DossierDrawer({ teacher, close }: { teacher: string; close: () => void }) {
  const t = useTexts(teacherTexts);
  const e = useTexts(entryTexts);
  const scope = useScope();
  const isCoordinator = rolesIn(useSession(), scope).has('coordinator');
  const isPhone = useIsPhone();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [scope, 'teachers', teacher],
    queryFn: ({ signal }) => readDossier(scope, teacher, signal),
  });
  const line = data?.line;
  return (
    <Drawer
      open
      size={isPhone ? '100%' : 640}
      title={line === undefined ? t.title : `${line.name} ${line.staffNumber}`}
      onClose={close}
    >
      {isPending && <LoadingState />}
      {error !== null && <FailingState error={error} retry={() => void refetch()} />}
      {data !== undefined && (
        <>
          {data.line.leaving !== null && <p><LeavingText leaving={data.line.leaving} /></p>}
          <DossierActions dossier={data} />
          <DossierFacts dossier={data} />
          <h3 className={styles.section}>{t.postings}</h3>
          <DossierPostings postings={data.postings} moves={data.moves} />
          <DossierLinks line={data.line} mayEnter={isCoordinator} />
          <LongLeaves dossier={data} />
          <DossierHours teacher={teacher} />
          <h3 className={styles.section}>{e.changes}</h3>
          <ChangeHistory
            noun="teachers"
            record={teacher}
            action={(change) => isCoordinator && change.isPending && typeof change.entry === 'string' && <TakeBackButton path={apiPath(scope, 'teachers', teacher, 'corrections', change.entry)} />}
          />
        </>
      )}
    </Drawer>
  );
}
