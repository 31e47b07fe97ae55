import { useQuery } from '@tanstack/react-query';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import type { components } from '@/lib/api.gen';
import { useCodes } from '@/lib/codes';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useScope } from '@/lib/scope';
import { Month } from './month';

const most = 200;

/** A group's activities of a month that was chosen. */
export function PastMonth({ group, month }: { group: string; month: string }) {
  const scope = useScope();
  const codes = useCodes();
  const found = useQuery({
    queryKey: [scope, 'activities', 'month', group, month],
    queryFn: ({ signal }) => read<components['schemas']['ActivityList']>(withQuery(apiPath(scope, 'activities'), { heldFor: group, month, size: most }), signal),
  });
  if (found.isError) return <FailingState error={found.error} retry={() => void found.refetch()} />;
  if (found.data === undefined) return <LoadingState />;
  return <Month activities={found.data.rows.map(({ key, number, kind, mode, state, on, heldForName }) => [`a${key}`, { type: 'activity', number, kind: codes.name('activityKind', kind), mode, state, on, heldFor: heldForName }])} />;
}
