import { expect, test } from 'vitest';
import type { PlanOrder } from '../desk/plan-runs';
import { isKept, ranked, withChoice } from './choices';
import { effectText, sentencesOf, type Alternative, type PlanReason, type Words } from './reasons';
import { whyTexts } from './why-texts';

const words: Words = { t: whyTexts.zh, number: String, reason: (code) => `〔${code}〕`, rule: ({ kind }) => kind };
const choice = (school: string | null, delta: number[] | null, changed = 1): Alternative => ({
  teacher: 't', name: '张', number: '1', school, schoolName: school, stage: 'primary', subject: 'art', isPlanned: false, levels: delta, delta, changed, isProven: true, wish: null, kilometres: 3,
});
const reason = (over: Partial<PlanReason>): PlanReason => ({
  teacher: 't', name: '张', number: '1', outcome: 'stays', school: null, schoolName: null, reason: 'direction', standing: 'duty', rules: [], wish: null, instead: null, change: null, isComplete: true, ...over,
});

test('an effect is told by the weightiest aim first, each with its unit', () => {
  expect(effectText([0, 2, -1, 0, 0, 0, 30], words)).toBe('缺员（加权）增加 2，应交流未动减少 1 人，总里程增加 30 公里');
  expect(effectText([0, 0, 0, 0, 0, 0, 0], words)).toBe('各项目标都不变');
  expect(effectText(null, words)).toBe('就没有可行方案');
});

test('a repair counts changed people before all aims', () => {
  expect(effectText([2, 0, 1, 0, 0, 0, 0, 0], words)).toBe('改动增加 2 人，缺员（加权）增加 1');
});

test('who moves is told where to, which wish that is, and what staying would cost', () => {
  const told = sentencesOf(reason({ outcome: 'moves', school: 's', schoolName: '甲校', wish: 2, instead: choice(null, [0, 1, 0, 0, 0, 0, -4], 14) }), words);
  expect(told).toEqual(['最优方案安排到甲校，是第 2 志愿。', '如果改为留任：缺员（加权）增加 1，总里程减少 4 公里，另有 13 人的安排要跟着变。']);
});

test('who stays is told why, and by which rules the wish could be given', () => {
  const change = { school: 's', schoolName: '乙校', stage: 'primary', subject: 'art', loosened: [{ kind: 'max-in', school: '乙校', stage: null, subject: null, limit: null, by: 1 }], isLocked: true, delta: [0, 0, 0, 0, 0, 0, 5], changed: 1 };
  expect(sentencesOf(reason({ change, isComplete: false }), words)).toEqual([
    '最优方案安排留任：〔direction〕。', '要去志愿学校乙校，至少须放宽：max-in，一处锁定；代价是：总里程增加 5 公里。', '时间用完，没有全部算完。',
  ]);
});

test('a wish that only its worth stands against is not priced twice', () => {
  const change = { school: '乙校', schoolName: '乙校', stage: 'primary', subject: 'art', loosened: [], isLocked: false, delta: [0, 1, 0, 0, 0, 0, 0], changed: 1 };
  expect(sentencesOf(reason({ reason: 'not-best', instead: choice('乙校', [0, 1, 0, 0, 0, 0, 0]), change }), words)).toHaveLength(3);
});

test('choices that leave no plan are counted, not listed; those not weighed in time are neither', () => {
  expect(ranked([choice('a', [0]), choice('b', null), { ...choice('c', null), isProven: false }, choice(null, [1])])).toMatchObject({ rows: [{ school: 'a' }, { school: null }], impossible: 1 });
});

test('a choice is asked for over what the plan was asked for, and lifts what forbade it', () => {
  const order: PlanOrder = { plan: 'p', limits: null, locked: null, forbidden: null, repair: false };
  const barred = [{ teacher: 't', school: null, stage: null, subject: null }, { teacher: 'u', school: null, stage: null, subject: null }];
  expect(withChoice(order, choice('a', [0]), barred, { plan: 'q', move: 'm' })).toMatchObject({ plan: 'q', locked: [{ move: 'm', teacher: 't', school: 'a' }], forbidden: [{ teacher: 'u' }] });
  expect(withChoice(order, choice(null, [0]), [], { plan: 'q', move: 'm' })).toMatchObject({ locked: [], forbidden: [{ teacher: 't', school: null }] });
});

test('a promise is kept when every aim is reached exactly', () => {
  expect([isKept([1, 2], [1, 2]), isKept([1, 2], [1, 3]), isKept(null, [1])]).toEqual([true, false, false]);
});
