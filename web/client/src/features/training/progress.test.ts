import { expect, test } from 'vitest';
import { entryId, type TeacherHours } from './documents';
import { cycleStart, percent, progressIn } from './progress';

const hours: TeacherHours = {
  name: '张敏',
  school: '桥头小学',
  pending: 1,
  required: { cycle: 360, year: 72, cycleStart: 2021, cycleYears: 5 },
  years: { y2026: { credited: 48, pending: 6 }, y2025: { credited: 70, pending: 0 } },
  cycles: {
    c2026: { from: 2026, until: 2030, credited: 48, shortest: 'ethics', categories: { ethics: { required: 60, credited: 4 } } },
  },
  order: [],
  entries: {},
};

test('shows the year and the cycle it lies in with what is asked for', () => {
  const { year, cycle, shortest } = progressIn(2026, hours);

  expect(year).toEqual({ of: 2026, credited: 48, pending: 6, required: 72 });
  expect(cycle).toEqual({ from: 2026, until: 2030, credited: 48, required: 360 });
  expect(shortest).toEqual({ name: 'ethics', required: 60, credited: 4 });
});

test('a year without hours stands at nothing', () => {
  const { year, cycle, shortest } = progressIn(2031, hours);

  expect(year.credited).toBe(0);
  expect(cycle).toEqual({ from: 2031, until: 2035, credited: 0, required: 360 });
  expect(shortest).toBeUndefined();
});

test('finds the cycle of a year, also before the first', () => {
  expect([2021, 2025, 2026, 2020].map((year) => cycleStart(year, 2021, 5))).toEqual([2021, 2021, 2026, 2016]);
});

test('a share is never more than all nor shown as done before it is', () => {
  expect([percent(71.9, 72), percent(80, 72), percent(-4, 72), percent(0, 0)]).toEqual([99, 100, 0, 100]);
});

test('gives an entry back its id', () => {
  expect(entryId('e0191e0a2b3c4d5e6f708192a3b4c5d6e')).toBe('0191e0a2-b3c4-d5e6-f708-192a3b4c5d6e');
});
