import type { components } from '@/lib/api.gen';
import { inOrder, type RotationDocument } from '../live-rotation';
import { rotationPath } from '../rotation';

type Schemas = components['schemas'];
export type Planning = Schemas['Planning'];
export type PlanRun = Schemas['PlanRun'];
export type PlanOrder = Schemas['PlanOrder'];
export type LimitLine = Schemas['LimitLine'];
export type PlanChange = Schemas['PlanChange'];
export type PlanRule = Schemas['PlanRule'];
export type Unplaced = Schemas['Unplaced'];
export type QuotaState = Schemas['Gauge'];
export type BalanceLine = Schemas['BalanceLine'];

/** Numbers set over those the scenario goes by, by code. */
export type Numbers = ReadonlyMap<string, number>;

export function planningPath(scope: string, scenario: string): string {
  return rotationPath(scope, 'scenarios', scenario, 'planning');
}

export function runsPath(scope: string, scenario: string, ...parts: string[]): string {
  return rotationPath(scope, 'scenarios', scenario, 'plans', ...parts);
}

export function isRunning({ state }: PlanRun): boolean {
  return state === 'waiting' || state === 'running';
}

/** Whether a scenario moved on since a computation, other than by taking it over. */
export function isOutdated(run: Pick<PlanRun, 'revision'>, { revision, adopted, isByHand }: Pick<Planning, 'revision' | 'adopted' | 'isByHand'>): boolean {
  return run.revision !== revision && (adopted === null || isByHand);
}

/** The scenario's own limits, some numbers set otherwise. */
export function limitsOf({ limits, schools, apart }: Planning, numbers: Numbers = new Map()): NonNullable<PlanOrder['limits']> {
  const own = limits.filter(({ value, policy }) => value !== policy && policy !== null).map(({ code, value }) => [code, value] as const);
  return { values: [...new Map([...own, ...numbers])].map(([code, value]) => ({ code, value })), schools, apart };
}

/** What a plan is asked for with. */
export function orderOf(planning: Planning, numbers: Numbers, plan: string, repair: boolean): PlanOrder {
  return {
    plan,
    limits: limitsOf(planning, numbers),
    forbidden: null,
    locked: null,
    repair,
  };
}

/** Who comes and who goes, seen from the scenario: newly placed, placed elsewhere, no longer placed. */
export function changesOf({ changed }: PlanRun): { added: PlanChange[]; moved: PlanChange[]; removed: PlanChange[] } {
  return {
    added: changed.filter(({ was, is }) => was === null && is !== null),
    moved: changed.filter(({ was, is }) => was !== null && is !== null),
    removed: changed.filter(({ is }) => is === null),
  };
}

/** What of a plan on notice goes and what comes, for a repair: a move that stays where it is is neither. */
export function amendmentOf({ changed, moves }: PlanRun, { moves: standing }: Pick<RotationDocument, 'moves'>): { removed: string[]; added: { move: string; teacher: string; school: string; stage: string; subject: string }[] } {
  const others = new Set(changed.map(({ teacher }) => teacher));
  return {
    removed: inOrder(standing).filter(({ teacher, state }) => others.has(teacher) && (state === 'noticed' || state === 'planned')).map(({ id }) => id),
    added: moves.filter(({ teacher }) => others.has(teacher)).map(({ move, teacher, to, stage, subject }) => ({ move, teacher, school: to, stage, subject })),
  };
}
