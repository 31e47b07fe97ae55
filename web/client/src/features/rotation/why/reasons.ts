import type { components } from '@/lib/api.gen';
import type { whyTexts } from './why-texts';

type Schemas = components['schemas'];
export type PlanReason = Schemas['PlanReason'];
export type PlanGrant = Schemas['PlanGrant'];
export type Alternative = Schemas['Alternative'];

type WhyWords = (typeof whyTexts)['zh'];

const units = ['points', 'points', 'people', 'people', 'people', 'points', 'km'] as const;

/** The words sentences are made of. */
export interface Words {
  t: WhyWords;
  number: (value: number) => string;
  /** Why there is no move, by its code. */
  reason: (code: string) => string;
  /** A rule that gives way. */
  rule: (rule: Schemas['PlanRule']) => string;
}

/** What a choice does, level by level, the weightiest first; null where no plan is left. A repair counts changed people before all. */
export function effectText(delta: readonly number[] | null, { t, number }: Pick<Words, 't' | 'number'>): string {
  if (delta === null) return t.noPlan;
  const isRepair = delta.length > units.length;
  const parts = delta.flatMap((by, n) => {
    if (by === 0) return [];
    const level = isRepair ? n - 1 : n;
    const unit = level < 0 ? 'people' : (units[level] ?? 'points');
    const amount = t[unit](number(Math.abs(by)));
    const what = level < 0 ? t.repairLevel : t[`level${level}` as 'level0'];
    return [by > 0 ? t.more(what, amount) : t.less(what, amount)];
  });
  return parts.length === 0 ? t.noEffect : parts.join(t.join);
}

/** How many others a choice concerns, in words; empty for none. */
function othersText(changed: number, { t, number }: Words): string {
  return changed > 1 ? t.others(number(changed - 1)) : '';
}

/** Why a plan has it so for one teacher, a sentence each: the outcome, what the opposite costs, and what would give the wish. */
export function sentencesOf(reason: PlanReason, words: Words): string[] {
  const { t } = words;
  return [outcomeOf(reason, words), ...insteadOf(reason, words), ...changeOf(reason, words), ...(reason.isComplete ? [] : [t.incomplete])];
}

function outcomeOf({ outcome, schoolName, wish, reason }: PlanReason, { t, reason: named }: Words): string {
  if (outcome === 'outside') return t.outside;
  if (outcome !== 'moves') return t.stays(named(reason ?? 'not-best'));
  return wish === null ? t.movesTo(schoolName ?? '') : t.movesToWish(schoolName ?? '', wish);
}

function insteadOf({ instead }: PlanReason, words: Words): string[] {
  if (instead === null) return [];
  const [effect, others] = [effectText(instead.delta, words), instead.delta === null ? '' : othersText(instead.changed, words)];
  return [instead.schoolName === null ? words.t.ifStays(effect, others) : words.t.ifMoves(instead.schoolName, effect, others)];
}

function changeOf({ change, instead }: PlanReason, words: Words): string[] {
  if (change === null) return [];
  const { t, rule } = words;
  const rules = [...change.loosened.map(rule), ...(change.isLocked ? [t.lock] : [])];
  const [effect, others] = [effectText(change.delta, words), othersText(change.changed, words)];
  // Said already as what going there instead costs.
  if (rules.length === 0 && instead?.school === change.school && instead.delta !== null) return [t.wished(change.schoolName)];
  return [rules.length === 0 ? t.wishByWorth(change.schoolName, effect, others) : t.wishByRules(change.schoolName, rules.join(t.join), effect, others)];
}
