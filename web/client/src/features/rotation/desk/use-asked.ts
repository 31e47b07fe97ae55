import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { PlanOrder } from './plan-runs';

/** A computation this person asked for. */
export interface Asked {
  order: PlanOrder;
  /** True once its result is no longer shown on the desk. */
  isPutAway: boolean;
}

/** The last computation asked for of a scenario, shared by all parts of the board and kept while tabs change. */
export function useAsked(scope: string, scenario: string): [Asked | undefined, (asked: Asked) => void] {
  const queries = useQueryClient();
  const queryKey = [scope, 'rotation-asked', scenario];
  const { data } = useQuery<Asked | null>({ queryKey, queryFn: () => null, enabled: false, staleTime: Infinity, gcTime: Infinity });
  return [data ?? undefined, (asked) => { queries.setQueryData(queryKey, asked); }];
}
