import type { components } from '@/lib/api.gen';
import { apiPath } from '@/lib/http/path';

type Schemas = components['schemas'];
export type Policy = Schemas['Policy'];
export type PolicyVersion = Schemas['PolicyVersion'];
export type PolicyRule = Schemas['PolicyRule'];
export type PolicyPart = Schemas['PolicyPart'];
export type WhatIf = Schemas['WhatIf'];
export type StandingChange = Schemas['StandingChange'];

/** Values set but not published, by rule and part. */
export type Edits = ReadonlyMap<string, string>;

export function policyPath(scope: string, ...parts: string[]): string {
  return apiPath(scope, 'policy', ...parts);
}

export function keyOf(rule: string, part: string): string {
  return `${rule}/${part}`;
}

/** Edits as the address carries them: `R1/threshold:9`. */
export function editsIn(params: URLSearchParams): Edits {
  return new Map(params.getAll('set').flatMap((text) => {
    const colon = text.indexOf(':');
    return colon < 0 ? [] : [[text.slice(0, colon), text.slice(colon + 1)] as const];
  }));
}

export function withEdits(params: URLSearchParams, edits: Edits): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete('set');
  for (const [key, value] of edits) next.append('set', `${key}:${value}`);
  return next;
}

/** The edits with one more; one that says what stands already is none. */
export function withEdit(edits: Edits, rule: string, part: PolicyPart, value: string): Edits {
  const next = new Map(edits);
  const key = keyOf(rule, part.name);
  if (value === part.value) next.delete(key);
  else next.set(key, value);
  return next;
}

/** What a part is set to, edited or not. */
export function valueOf(edits: Edits, rule: string, part: PolicyPart): string {
  return edits.get(keyOf(rule, part.name)) ?? part.value;
}

export function whatIfPath(scope: string, schoolYear: number, edits: Edits, page?: { page: number; size: number }): string {
  const query = withEdits(new URLSearchParams({ schoolYear: String(schoolYear) }), edits);
  if (page !== undefined) {
    query.set('page', String(page.page));
    query.set('size', String(page.size));
  }
  return `${policyPath(scope, 'what-if')}?${query.toString()}`;
}

/** Rules in the groups people know them by. */
export const ruleGroups = ['rotation', 'conditions', 'training', 'balance', 'own'] as const;
export type RuleGroup = (typeof ruleGroups)[number];

export function groupOf(code: string): RuleGroup {
  const digits = /^R(\d+)/.exec(code)?.[1];
  if (digits === undefined) return 'own';
  const n = Number(digits);
  return n <= 7 ? 'rotation' : n <= 15 ? 'conditions' : n <= 19 ? 'training' : n <= 23 ? 'balance' : 'own';
}
