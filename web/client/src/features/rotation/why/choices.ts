import type { PlanOrder } from '../desk/plan-runs';
import type { Alternative } from './reasons';

/** A choice's place among those that leave a plan. */
export interface Ranked {
  rows: Alternative[];
  /** How many leave no plan. */
  impossible: number;
}

/** The choices that leave a plan, in their order; one that there was no time to weigh is neither. */
export function ranked(rows: readonly Alternative[]): Ranked {
  return { rows: rows.filter(({ levels }) => levels !== null), impossible: rows.filter(({ levels, isProven }) => levels === null && isProven).length };
}

/** What a plan was asked for with, and one choice more: the teacher is locked at the post, or not moved at all. */
export function withChoice(order: PlanOrder, { teacher, school, stage, subject }: Alternative, forbidden: NonNullable<PlanOrder['forbidden']>, ids: { plan: string; move: string }): PlanOrder {
  const others = (order.locked ?? []).filter((place) => place.teacher !== teacher);
  if (school === null) return { ...order, plan: ids.plan, locked: others, forbidden: [...forbidden, { teacher, school: null, stage: null, subject: null }] };
  const place = { move: ids.move, teacher, school, stage, subject, campus: null, form: null, relationMoves: null, replaces: null };
  return { ...order, plan: ids.plan, forbidden: forbidden.filter((barred) => barred.teacher !== teacher || (barred.school !== null && barred.school !== school)), locked: [...others, place] };
}

/** Whether a plan reaches exactly what a choice promised. */
export function isKept(promised: readonly number[] | null, reached: readonly number[]): boolean {
  return promised !== null && promised.length === reached.length && promised.every((level, n) => level === reached[n]);
}
