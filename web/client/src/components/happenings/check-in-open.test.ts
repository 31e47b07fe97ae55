import { expect, test } from 'vitest';
import { isCheckInAhead, isCheckInOpen } from './check-in-open';

const today = '2026-03-02';

test('check-in is open on the day before the start and while an activity goes on', () => {
  expect(isCheckInOpen({ state: 'planned', on: today }, today)).toBe(true);
  expect(isCheckInOpen({ state: 'confirmed', on: today }, today)).toBe(true);
  expect(isCheckInOpen({ state: 'live', on: '2026-03-01' }, today)).toBe(true);
});

test('check-in is shut before the day and once an activity is over', () => {
  const tomorrow = { state: 'planned', on: '2026-03-03' };
  expect(isCheckInOpen(tomorrow, today)).toBe(false);
  expect(isCheckInAhead(tomorrow, today)).toBe(true);
  for (const state of ['finished', 'accepted', 'cancelled']) {
    expect(isCheckInOpen({ state, on: today }, today)).toBe(false);
    expect(isCheckInAhead({ state, on: '2026-03-03' }, today)).toBe(false);
  }
});
