import type { components } from '@/lib/api.gen';
import { apiPath, withQuery } from '@/lib/http/path';

type Schemas = components['schemas'];
export type ApplicationLine = Schemas['ApplicationLine'];
export type ApplicationPage = Schemas['ApplicationPage'];
export type EligibilityLine = Schemas['EligibilityLine'];
export type EligibilityPage = Schemas['EligibilityPage'];
export type DisputeLine = Schemas['DisputeLine'];
export type DisputePage = Schemas['DisputePage'];

/** A list of the cycle under way under filters. */
export function candidacyList(scope: string, list: 'applications' | 'eligibility' | 'disputes', query: Record<string, string | number | undefined>): string {
  return withQuery(apiPath(scope, 'rotation', list), query);
}

/** Where something about one candidate is ordered, below the scope. */
export function candidateParts(cycle: string, teacher: string, ...parts: string[]): string[] {
  return ['rotation', 'cycles', cycle, 'candidates', teacher, ...parts];
}
