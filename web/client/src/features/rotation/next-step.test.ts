import { expect, test } from 'vitest';
import type { Move, Plan, RotationDocument } from './live-rotation';
import { daysUntil, nextStep, todayHere } from './next-step';

const empty: RotationDocument = {
  cycle: { schoolYear: 2026, policyVersion: 1, cutOff: '2026-08-31', phase: 'P7', cancelled: false, ordersIssued: false },
  phases: { order: [], items: {} },
  standings: { duty: 0, eligible: 0, volunteer: 0, exempt: 0, notEligible: 0, withdrawn: 0, dutyUnplaced: 0 },
  scenarios: { order: [], items: {} },
  current: '',
  moves: { order: [], items: {} },
  chains: { order: [], items: {} },
  applied: { of: 0, ordered: 0, serving: 0 },
  orders: { order: [], items: {} },
  gauges: { order: [], items: {} },
  log: { order: [], items: {} },
};

const assessed: RotationDocument = { ...empty, standings: { ...empty.standings, duty: 3, dutyUnplaced: 3 } };

function withPlan(plan: Partial<Plan>, moves: Partial<Move>[] = []): RotationDocument {
  const whole: Plan = { key: 'k', name: '方案A', stage: 'draft', moves: moves.length, openObjections: 0, approval: '', sentBackFor: '', digest: '', hash: '', noticeFrom: '', noticeUntil: '', ...plan };
  const items = Object.fromEntries(moves.map((move, n) => [`m${n}`, { state: 'planned', held: false, ...move } as Move]));
  return { ...assessed, scenarios: { order: ['sk'], items: { sk: whole } }, current: 'k', moves: { order: Object.keys(items), items } };
}

test('nobody assessed, no plan, an empty plan: each has its own next step', () => {
  expect(nextStep(empty, '2026-03-01').kind).toBe('assess');
  expect(nextStep(assessed, '2026-03-01').kind).toBe('draft');
  expect(nextStep(withPlan({}), '2026-03-01').kind).toBe('place');
  expect(nextStep(withPlan({}, [{}]), '2026-03-01').kind).toBe('await-approval');
  expect(nextStep(withPlan({ approval: 'sent-back' }, [{}]), '2026-03-01').kind).toBe('revise');
  expect(nextStep(withPlan({ approval: 'given' }, [{}]), '2026-03-01').kind).toBe('publish');
});

test('orders go out from the last day of the notice', () => {
  const noticed = withPlan({ stage: 'published', noticeUntil: '2026-05-15' }, [{ state: 'noticed' }]);

  expect(nextStep(noticed, '2026-05-14').kind).toBe('await-notice');
  expect(nextStep(noticed, '2026-05-15').kind).toBe('order');
});

test('a move held by an objection is not waited for', () => {
  const held = withPlan({ stage: 'ordered', noticeUntil: '2026-05-15' }, [{ state: 'noticed', held: true }, { state: 'effective' }]);

  expect(nextStep({ ...held, applied: { of: 1, ordered: 1, serving: 0 } }, '2026-06-01').kind).toBe('applying');
  expect(nextStep({ ...held, applied: { of: 1, ordered: 1, serving: 1 } }, '2026-06-01').kind).toBe('done');
});

test('counts days between dates whatever the hour', () => {
  expect(daysUntil('2026-11-21', '2026-11-28T17:00')).toBe(7);
  expect(daysUntil('2026-12-31', '2026-12-31T17:00')).toBe(0);
  expect(todayHere(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
