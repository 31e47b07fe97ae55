import { queryOptions } from '@tanstack/react-query';
import type { components } from '@/lib/api.gen';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';

/** The region's schools, to choose one from. */
export const schoolChoices = (scope: string) => queryOptions({
  queryKey: [scope, 'schools', 'choices'],
  queryFn: async ({ signal }): Promise<{ value: string; label: string }[]> => {
    const { rows } = await read<components['schemas']['SchoolList']>(withQuery(apiPath(scope, 'schools'), { size: 500 }), signal);
    return rows.map(({ key, code, name }) => ({ value: key, label: `${code} ${name}` }));
  },
});
