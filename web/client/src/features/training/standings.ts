import { apiPath, withQuery } from '@/lib/http/path';

/** How teachers stand against the hours asked for, furthest behind first. */
export interface Standings {
  asOf: string;
  total: number;
  atRisk: number;
  rows: { teacher: string; name: string; staffNumber: string; schoolName: string; year: number; cycle: number; expected: number; isAtRisk: boolean }[];
}

export function standingsUrl(scope: string, school: string | undefined, year: string | undefined): string {
  return withQuery(apiPath(scope, 'training', 'standings'), { school, year });
}

export function standingsKey(scope: string, school: string | undefined, year: string | undefined): unknown[] {
  return ['training-standings', scope, school, year];
}
