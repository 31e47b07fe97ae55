import type { components } from '@/lib/api.gen';
import { apiPath, withQuery } from '@/lib/http/path';

export type SchoolLine = components['schemas']['SchoolLine'];
export type SchoolList = components['schemas']['SchoolList'];
export type School = components['schemas']['School'];
export type Staff = components['schemas']['Staff'];
export type StaffLine = components['schemas']['StaffLine'];
export type PostCell = components['schemas']['PostCell'];

/** The filters of the list that stand in its address. */
export const schoolFilters = ['q', 'kind', 'stage', 'location', 'strength', 'status', 'silentIn', 'refused'] as const;

export function schoolsPath(scope: string, query: Record<string, string | number | undefined>): string {
  return withQuery(apiPath(scope, 'schools'), query);
}

/** Below 0 with a true minus, above with a plus, nothing at 0. */
export function signed(difference: number): string {
  return difference === 0 ? '' : difference < 0 ? `−${-difference}` : `+${difference}`;
}
