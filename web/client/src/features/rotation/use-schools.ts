import { useQuery } from '@tanstack/react-query';
import type { components } from '@/lib/api.gen';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useScope } from '@/lib/scope';

export type School = components['schemas']['SchoolLine'];

const none: School[] = [];

/** The region's schools in their order; empty until they are read. */
export function useSchools(): School[] {
  const scope = useScope();
  const { data } = useQuery({
    queryKey: [scope, 'schools', 'names'],
    queryFn: ({ signal }) => read<components['schemas']['SchoolList']>(withQuery(apiPath(scope, 'schools'), { size: 500 }), signal),
  });
  return data?.rows ?? none;
}
