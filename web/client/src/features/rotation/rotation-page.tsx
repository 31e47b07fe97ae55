import { useSearchParams } from 'react-router';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { CyclePage } from './cycle-page';
import { NoCycle } from './no-cycle';
import { useCycles } from './use-cycles';

/** A region's rotation: the cycle named by the address, or the latest one that was not given up. */
export function RotationPage() {
  const scope = useScope();
  const canPlan = rolesIn(useSession(), scope).has('coordinator');
  const [params] = useSearchParams();
  const cycles = useCycles(scope);
  if (cycles.isPending) return <LoadingState />;
  if (cycles.isError) return <FailingState error={cycles.error} retry={() => void cycles.refetch()} />;
  const running = cycles.data.filter((cycle) => !cycle.cancelled);
  const chosen = cycles.data.find(({ key }) => key === params.get('cycle')) ?? running[0];
  return chosen === undefined ? <NoCycle canPlan={canPlan} /> : <CyclePage key={chosen.key} cycle={chosen} cycles={cycles.data} canPlan={canPlan} />;
}
