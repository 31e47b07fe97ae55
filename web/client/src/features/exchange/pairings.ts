import { queryOptions } from '@tanstack/react-query';
import type { components } from '@/lib/api.gen';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';

export type Pairing = components['schemas']['Pairing'];
export type PairingList = components['schemas']['PairingList'];
export type Places = components['schemas']['PairableSchools'];

export interface Choice {
  value: string;
  label: string;
}

/** The pairings in force, to choose one from. */
export const pairChoices = (scope: string) => queryOptions({
  queryKey: [scope, 'pairings', 'choices'],
  queryFn: async ({ signal }): Promise<Choice[]> => {
    const { rows } = await read<PairingList>(withQuery(apiPath(scope, 'pairings'), { size: 500 }), signal);
    return rows.filter(({ inForce }) => inForce).map(({ key, number, first, second }) => ({ value: key, label: `${number} ${first.name} — ${second.name}` }));
  },
});

/** The schools of both sides. */
export const placesQuery = (scope: string) => queryOptions({
  queryKey: [scope, 'places'],
  queryFn: ({ signal }) => read<Places>(apiPath(scope, 'schools'), signal),
  staleTime: 60_000,
});
