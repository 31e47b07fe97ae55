import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/empty-state';
import { FailingState } from '@/components/failing-state';
import { LiveFrame } from '@/components/live-frame';
import { LoadingState } from '@/components/loading-state';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { useLive } from '@/live/use-live';
import { ownTexts } from './own-texts';
import { readCandidate, type Candidate } from './rotation';

/** Live document `rotation`, audience `t.` and a teacher's key. Moments are local, empty for none. */
export interface Own {
  /** Key of the cycle under way; empty without one, and then nothing else is here. */
  cycle: string;
  schoolYear?: number;
  phase?: string;
  /** While wishes are still taken. */
  wishesFrom?: string;
  wishesUntil?: string;
  standing?: string;
  withdrawn?: boolean;
  step?: string;
  move?: string;
}

export interface OwnRotationProps {
  teacher: string;
  children: (own: Candidate, followed: Own) => ReactNode;
}

/** What is decided about the move and is no part of the live document arrives within this time. */
const renewEvery = 5_000;

/** A teacher's own part in the cycle under way, read again whenever something about it changed. */
export function OwnRotation({ teacher, children }: OwnRotationProps) {
  const t = useTexts(ownTexts);
  const live = useLive<Own>('rotation', useScope(), `t.${teacher}`);
  return (
    <LiveFrame live={live}>
      {(own) => own.cycle === '' ? <EmptyState title={t.none}>{t.noneNext}</EmptyState> : <Details teacher={teacher} followed={own}>{children}</Details>}
    </LiveFrame>
  );
}

function Details({ teacher, followed, children }: OwnRotationProps & { followed: Own }) {
  const scope = useScope();
  const own = useQuery({
    queryKey: [scope, 'rotation', 'own', teacher, followed],
    queryFn: ({ signal }) => readCandidate(scope, followed.cycle, '', teacher, signal),
    placeholderData: (before) => before,
    refetchInterval: renewEvery,
  });
  if (own.isPending) return <LoadingState />;
  if (own.isError) return <FailingState error={own.error} retry={() => void own.refetch()} />;
  return children(own.data, followed);
}
