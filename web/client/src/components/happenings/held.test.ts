import { expect, test } from 'vitest';
import type { LiveActivity } from './documents';
import { dayOf, heldSeconds, stillToCome, stopwatch } from './held';

const asOf = '2026-03-02T01:00:00Z';
const later = Date.parse(asOf) + 90_500;

test('counts on while both ends are connected', () => {
  expect(heldSeconds({ asOf, speakerUp: true }, { up: true, heldSeconds: 60 }, later)).toBe(150);
});

test('stands still while either end is down', () => {
  expect(heldSeconds({ asOf, speakerUp: true }, { up: false, heldSeconds: 60 }, later)).toBe(60);
  expect(heldSeconds({ asOf, speakerUp: false }, { up: true, heldSeconds: 60 }, later)).toBe(60);
});

test('takes nothing away when the reader’s clock is behind', () => {
  expect(heldSeconds({ asOf, speakerUp: true }, { up: true, heldSeconds: 60 }, Date.parse(asOf) - 5_000)).toBe(60);
});

test('writes minutes and seconds, and hours from the first on', () => {
  expect([stopwatch(0), stopwatch(725), stopwatch(3_725)]).toEqual(['00:00', '12:05', '1:02:05']);
});

test('leaves out what is past by the reader’s day', () => {
  const on = (day: string): LiveActivity => ({ type: 'activity', number: '', kind: '', mode: '', state: '', heldFor: '', on: day });
  const list: [string, LiveActivity][] = [['a1', on('2026-03-01')], ['a2', on('2026-03-02')], ['a3', on('2026-03-05')], ['a4', on('2026-04-01')]];

  expect(stillToCome(list, '2026-03-02', 2).map(([id]) => id)).toEqual(['a2', 'a3']);
});

test('names the reader’s day', () => {
  expect(dayOf(new Date(2026, 2, 2, 23, 59).getTime())).toBe('2026-03-02');
});
