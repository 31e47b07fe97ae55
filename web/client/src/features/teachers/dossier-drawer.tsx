import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { useIsPhone } from '@/lib/use-is-phone';
import { DossierFacts } from './dossier-facts';
import { DossierHours } from './dossier-hours';
import { DossierPostings } from './dossier-postings';
import { readDossier } from './teachers';
import styles from './teachers.module.css';
import { teacherTexts } from './texts';

/** One teacher beside the list: who, where now, and how they came there. */
export function DossierDrawer({ teacher, close }: { teacher: string; close: () => void }) {
  const t = useTexts(teacherTexts);
  const scope = useScope();
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
          <DossierFacts dossier={data} />
          <h3 className={styles.section}>{t.postings}</h3>
          <DossierPostings postings={data.postings} moves={data.moves} />
          <DossierHours teacher={teacher} />
        </>
      )}
    </Drawer>
  );
}
