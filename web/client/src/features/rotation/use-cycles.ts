import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { read } from '@/lib/http/read';
import { rotationPath, type Cycle } from './rotation';

/** A region's cycles, the one under way first. */
export function useCycles(scope: string): UseQueryResult<Cycle[]> {
  return useQuery({
    queryKey: [scope, 'rotation', 'cycles'],
    queryFn: ({ signal }) => read<Cycle[]>(rotationPath(scope, 'cycles'), signal),
    // Nobody watches a cycle that does not exist yet; a colleague may open one.
    refetchInterval: ({ state }) => (state.data?.some((cycle) => !cycle.cancelled) === true ? false : 5_000),
  });
}
