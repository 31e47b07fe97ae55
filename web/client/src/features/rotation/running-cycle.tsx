import type { ReactNode } from 'react';
import { FailingState } from '@/components/failing-state';
import { LiveFrame } from '@/components/live-frame';
import { LoadingState } from '@/components/loading-state';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { useLive } from '@/live/use-live';
import type { Board } from './board';
import { versionOf, type RotationDocument } from './live-rotation';
import { planShown } from './next-step';
import { useCycles } from './use-cycles';

export interface RunningCycleProps {
  /** Key of the plan to show; the cycle's own choice without. */
  plan?: string | undefined;
  /** Shown before a cycle is opened. */
  none: ReactNode;
  children: (board: Board) => ReactNode;
}

/** The cycle under way, live. */
export function RunningCycle({ plan, none, children }: RunningCycleProps) {
  const cycles = useCycles(useScope());
  if (cycles.isPending) return <LoadingState />;
  if (cycles.isError) return <FailingState error={cycles.error} retry={() => void cycles.refetch()} />;
  const cycle = cycles.data.find(({ cancelled }) => !cancelled);
  return cycle === undefined ? none : <Running key={cycle.key} cycle={cycle.key} plan={plan}>{children}</Running>;
}

function Running({ cycle, plan, children }: { cycle: string; plan: string | undefined; children: (board: Board) => ReactNode }) {
  const scope = useScope();
  const canPlan = rolesIn(useSession(), scope).has('coordinator');
  const live = useLive<RotationDocument>('rotation', scope, plan === undefined ? cycle : `${cycle}.${plan}`);
  return (
    <LiveFrame live={live}>
      {(document) => children({ scope, cycle, document, plan: planShown(document), version: versionOf(document), canPlan })}
    </LiveFrame>
  );
}
