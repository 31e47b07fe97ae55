import { expect, test } from 'vitest';
import type { RotationDocument } from '../live-rotation';
import { amendmentOf, changesOf, isOutdated, orderOf, type Planning, type PlanRun } from './plan-runs';

const line = (code: string, value: number, policy: number | null) => ({ code, value, policy, least: 0, most: 100 });
const planning = { limits: [line('R4', 12, 10), line('R5', 20, 20), line('movers', 285, null)], schools: [], apart: [] } as unknown as Planning;

test('an order carries what the scenario sets itself, and a slider over it', () => {
  expect(orderOf(planning, new Map([['R5', 25]]), 'p', false).limits?.values).toEqual([{ code: 'R4', value: 12 }, { code: 'R5', value: 25 }]);
  expect(orderOf(planning, new Map([['R4', 15]]), 'p', true)).toMatchObject({ plan: 'p', repair: true, limits: { values: [{ code: 'R4', value: 15 }] } });
});

test('changes are told apart by where somebody was and is', () => {
  const change = (teacher: string, was: string | null, is: string | null) => ({ teacher, name: teacher, number: teacher, was, wasName: was, is, isName: is });
  const { added, moved, removed } = changesOf({ changed: [change('a', null, 's1'), change('b', 's1', 's2'), change('c', 's1', null)] } as unknown as PlanRun);
  expect([added, moved, removed].map((part) => part.map(({ teacher }) => teacher))).toEqual([['a'], ['b'], ['c']]);
});

test('a repair takes out and puts in only whose outcome changed', () => {
  const change = (teacher: string) => ({ teacher });
  const run = { changed: [change('a'), change('b')], moves: [{ move: 'm2', teacher: 'b', to: 's2', stage: 'primary', subject: 'music' }, { move: 'm9', teacher: 'c', to: 's3', stage: 'primary', subject: 'art' }] } as unknown as PlanRun;
  const standing = { moves: { order: ['x', 'y', 'z'], items: { x: { id: 'm1', teacher: 'a', state: 'noticed' }, y: { id: 'm9', teacher: 'c', state: 'noticed' }, z: { id: 'm0', teacher: 'b', state: 'dropped' } } } } as unknown as RotationDocument;
  expect(amendmentOf(run, standing)).toEqual({ removed: ['m1'], added: [{ move: 'm2', teacher: 'b', school: 's2', stage: 'primary', subject: 'music' }] });
});

test('a computation is outdated by what others change, not by being taken over', () => {
  const adopted = {} as Planning['adopted'];
  expect(isOutdated({ revision: 3 }, { revision: 3, adopted: null, isByHand: false })).toBe(false);
  expect(isOutdated({ revision: 3 }, { revision: 4, adopted: null, isByHand: false })).toBe(true);
  expect(isOutdated({ revision: 3 }, { revision: 4, adopted, isByHand: false })).toBe(false);
  expect(isOutdated({ revision: 3 }, { revision: 5, adopted, isByHand: true })).toBe(true);
});
