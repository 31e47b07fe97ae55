import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Problem } from '@/lib/http/problem';
import { read } from '@/lib/http/read';
import { send } from '@/lib/http/send';
import { isRunning, runsPath, type PlanOrder, type PlanRun } from './plan-runs';
import { useAsked } from './use-asked';

/** How long one look at a running computation waits for news, in milliseconds. */
const patience = 2_000;

export interface PlanRunning {
  /** The last one asked for; put away once it is taken over. */
  run: PlanRun | undefined;
  /** The last one asked for, put away or not, with what it was asked for with: what is why so is told of it. */
  last: { run: PlanRun; order: PlanOrder } | undefined;
  /** True until the first answer is there. */
  isAsking: boolean;
  problem: Problem | undefined;
  compute: (order: PlanOrder) => void;
  stop: () => void;
  adopt: () => Promise<boolean>;
  isAdopting: boolean;
  forget: () => void;
}

/** Plans computed for a scenario, the last one asked for: followed until it ends, an older one stopped when a new one is asked for. */
export function usePlanRun(scope: string, scenario: string): PlanRunning {
  const queries = useQueryClient();
  const [asked, ask] = useAsked(scope, scenario);
  const plan = asked?.order.plan;
  const ordering = useMutation({
    mutationFn: (order: PlanOrder) => send<PlanRun>({ method: 'POST', path: runsPath(scope, scenario), body: order }),
    onSuccess: (run, order) => {
      queries.setQueryData([scope, 'rotation-run', scenario, run.plan], run);
      ask({ order, isPutAway: false });
    },
  });
  const following = useQuery({
    queryKey: [scope, 'rotation-run', scenario, plan],
    queryFn: ({ signal }) => read<PlanRun>(`${runsPath(scope, scenario, plan ?? '')}?wait=${patience}`, signal),
    enabled: plan !== undefined,
    staleTime: Infinity,
    refetchInterval: ({ state }) => (state.data !== undefined && isRunning(state.data) ? 100 : false),
  });
  const stopping = useMutation({
    mutationFn: (plan: string) => send<PlanRun>({ method: 'DELETE', path: runsPath(scope, scenario, plan) }),
    onSuccess: (run) => { queries.setQueryData([scope, 'rotation-run', scenario, run.plan], run); },
  });
  const adopting = useMutation({
    mutationFn: (plan: string) => send<unknown>({ method: 'POST', path: runsPath(scope, scenario, plan, 'adoption') }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [scope, 'rotation'] }),
  });
  const known = following.data;
  const run = asked?.isPutAway === false ? known : undefined;
  const wrong = [ordering.error, adopting.error, asked?.isPutAway === true ? null : following.error].find((error) => error instanceof Problem);
  return {
    run,
    last: known === undefined || asked === undefined ? undefined : { run: known, order: asked.order },
    isAsking: ordering.isPending,
    problem: wrong,
    compute: (order) => {
      adopting.reset();
      if (run !== undefined && isRunning(run)) stopping.mutate(run.plan);
      ordering.mutate(order);
    },
    stop: () => { if (plan !== undefined) stopping.mutate(plan); },
    adopt: async () => {
      if (plan === undefined) return false;
      try {
        await adopting.mutateAsync(plan);
        return true;
      } catch (refused) {
        if (refused instanceof Problem) return false;
        throw refused;
      }
    },
    isAdopting: adopting.isPending,
    forget: () => {
      ordering.reset();
      adopting.reset();
      if (asked !== undefined) ask({ ...asked, isPutAway: true });
    },
  };
}
