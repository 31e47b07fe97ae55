import { expect, test } from 'vitest';
import { difference, figureGroups, verdict, type Comparison, type FigureRow, type Figures } from './figures';

const figures = (moves: number, after: number): Figures => ({
  scenario: 's', name: 'n', moves, duty: moves, volunteers: 0, backbone: 1, kilometres: 10.25, missing: 5, levels: [1, 2, 3, 0, 0, 0, 10],
  gauges: [{ id: 'R4', count: moves, of: null, atLeast: 30, atMost: null, hard: false, missing: 0, denominator: 'eligible', population: 300 }, { id: 'senior/SF1', count: 0, of: null, atLeast: null, atMost: 3, hard: true, missing: 0, denominator: null, population: null }],
  balance: [{ stage: 'primary', indicator: 'backbone', before: 0.6, after, line: 0.5, schoolLine: null, shortBefore: 0, shortAfter: 0 }],
});

const compared: Comparison = { first: figures(20, 0.5561), second: figures(29, 0.5249), differing: [] };
const row = (group: string, key: string): FigureRow => figureGroups(compared).flatMap((one) => (one.key === group ? one.rows : [])).find((one) => one.key === key) ?? { key, first: 0, second: 0, decimals: 0, unit: '' };

test('the distance stands once, and only the shares stand among the targets', () => {
  expect(figureGroups(compared).map(({ rows }) => rows.length)).toEqual([6, 6, 1, 1]);
});

test('a difference is of what is shown', () => {
  expect(difference(row('people', 'moves'))).toBe(9);
  expect(difference(row('balance', 'primary backbone'))).toBe(-0.031);
});

test('less is better for a coefficient, more for a target, neither for how many are placed', () => {
  expect(verdict(row('balance', 'primary backbone'))).toBe('better');
  expect(verdict(row('quotas', 'R4'))).toBe('better');
  expect(verdict(row('people', 'moves'))).toBe('other');
  expect(verdict({ ...row('people', 'kilometres'), second: 10.4 })).toBe('worse');
  expect(verdict({ ...row('balance', 'primary backbone'), second: 0.55612 })).toBe('same');
});
