import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { PageTitle } from '@/components/page-title';
import { useTexts } from '@/lib/i18n/texts';
import { targetOf } from '@/lib/roles';
import { pagePath, useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { OwnRotation } from '../own-rotation';
import { ownTexts } from '../own-texts';
import { readWishes } from './own-case';
import { caseTexts } from './own-case-texts';
import styles from './own.module.css';
import { WishEditor } from './wish-editor';
import { wishTexts } from './wish-texts';

/** A teacher's wishes in the cycle under way: added from what is offered, put in order, handed in. */
export function WishesPage() {
  const t = useTexts(wishTexts);
  const c = useTexts(caseTexts);
  const o = useTexts(ownTexts);
  const scope = useScope();
  const teacher = targetOf(useSession(), scope, 'teacher');
  return (
    <div className={styles.page}>
      <PageTitle title={t.title} note={<Link to={pagePath(scope, 'my-rotation')}>{c.back}</Link>} />
      {teacher === undefined
        ? <EmptyState title={o.noTeacher}>{o.noneNext}</EmptyState>
        : <OwnRotation teacher={teacher}>{(_, { cycle }) => <Sheet cycle={cycle} teacher={teacher} />}</OwnRotation>}
    </div>
  );
}

function Sheet({ cycle, teacher }: { cycle: string; teacher: string }) {
  const t = useTexts(wishTexts);
  const scope = useScope();
  const { data, error, refetch } = useQuery({
    queryKey: [scope, 'rotation', 'wishes', cycle, teacher],
    queryFn: ({ signal }) => readWishes(scope, cycle, teacher, signal),
    retry: false,
  });
  if (error !== null) return <FailingState error={error} retry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  if (data.withdrawn || !['duty', 'volunteer', 'eligible'].includes(data.standing)) return <EmptyState title={t.notCandidate}>{t.noneNext}</EmptyState>;
  return <WishEditor key={data.closes ?? ''} sheet={data} cycle={cycle} teacher={teacher} />;
}
