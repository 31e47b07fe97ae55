import { useQuery } from '@tanstack/react-query';
import type { components } from '@/lib/api.gen';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useScope } from '@/lib/scope';

/** The schools that are open, to choose from. */
export function useSchoolOptions(): { value: string; label: string }[] {
  const scope = useScope();
  const { data } = useQuery({
    queryKey: [scope, 'schools', 'names'],
    queryFn: ({ signal }) => read<components['schemas']['SchoolList']>(withQuery(apiPath(scope, 'schools'), { size: 500 }), signal),
  });
  return (data?.rows ?? []).map(({ key, name }) => ({ value: key, label: name }));
}
