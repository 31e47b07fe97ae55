import { useInfiniteQuery } from '@tanstack/react-query';
import type { components } from '@/lib/api.gen';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';

export type AuditEvent = components['schemas']['Event'];
type EventsPage = components['schemas']['Events'];

/** What narrows the trail down, as its address says. */
export interface AuditFilters {
  grain?: string | undefined;
  actor?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
}

/** The audit trail, newest first, read on page by page. */
export function useAuditTrail(scope: string, { grain, actor, from, until }: AuditFilters) {
  return useInfiniteQuery({
    queryKey: [scope, 'events', grain, actor, from, until],
    queryFn: ({ pageParam, signal }) => read<EventsPage>(withQuery(apiPath(scope, 'events'), { grain, actor, from, until, before: pageParam }), signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.before,
  });
}
