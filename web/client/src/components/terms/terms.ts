import type { components } from '@/lib/api.gen';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { pagePath } from '@/lib/scope';

type Schemas = components['schemas'];
export type Term = Schemas['Term'];
export type TermLine = Schemas['TermLine'];
export type TermList = Schemas['TermList'];
export type TermDue = Schemas['TermDue'];

/** Addresses of a region's moved teachers in service. */
export function termsPath(scope: string, ...parts: string[]): string {
  return apiPath(scope, 'terms', ...parts);
}

export function readTerm(scope: string, key: string, signal: AbortSignal): Promise<Term> {
  return read(termsPath(scope, key), signal);
}

/** Where a term's order is read and kept. */
export function orderPage(scope: string, key: string): string {
  return pagePath(scope, 'terms', key, 'order');
}
