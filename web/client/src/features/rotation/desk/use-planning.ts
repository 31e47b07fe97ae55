import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { read } from '@/lib/http/read';
import type { Board } from '../board';
import type { Plan } from '../live-rotation';
import { planningPath, type Planning } from './plan-runs';

/** What a scenario is planned by, read again whenever the cycle changed. */
export function usePlanning({ scope, version }: Board, plan: Plan | undefined): UseQueryResult<Planning> {
  return useQuery<Planning>({
    queryKey: [scope, 'rotation', 'planning', plan?.key, version],
    queryFn: ({ signal }) => read<Planning>(planningPath(scope, plan?.key ?? ''), signal),
    enabled: plan !== undefined,
    placeholderData: (before) => before,
  });
}
