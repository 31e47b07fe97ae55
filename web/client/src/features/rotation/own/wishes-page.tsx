import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '@/components/empty-state';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { readWishes } from './own-case';
import { OwnPage } from './own-page';
import { WishEditor } from './wish-editor';
import { wishTexts } from './wish-texts';

/** A teacher's wishes in the cycle under way: added from what is offered, put in order, handed in. */
export function WishesPage() {
  const t = useTexts(wishTexts);
  return <OwnPage title={t.title}>{(own) => <Sheet {...own} />}</OwnPage>;
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
