import { expect, test } from 'vitest';
import type { Pair, SideSchool } from './document';
import { draw } from './drawing';

const school = (name: string): SideSchool => ({ code: name, name, short: name });
const pair = (first: string, second: string, marks: Partial<Pair> = {}): Pair => ({ number: `${first}${second}`, first, second, signedOn: '2025-01-01', new: false, live: false, ...marks });

const exchange = {
  first: { order: ['sa', 'sb', 'sc'], items: { sa: school('a'), sb: school('b'), sc: school('c') } },
  second: { order: ['sx', 'sy'], items: { sx: school('x'), sy: school('y') } },
  pairs: { order: ['p1', 'p2', 'p3'], items: { p1: pair('sa', 'sx', { live: true }), p2: pair('sb', 'sx', { new: true }), p3: pair('sc', 'sy') } },
};

test('spreads both sides over the same height in the order of the document', () => {
  const { height, first, second } = draw(exchange, 600, 20, 100);

  expect(height).toBe(60);
  expect(first.map(({ id, y }) => [id, y])).toEqual([['sa', 10], ['sb', 30], ['sc', 50]]);
  expect(second.map(({ id, y }) => [id, y])).toEqual([['sx', 15], ['sy', 45]]);
});

test('draws live pairs over new ones over the others, between the columns', () => {
  const { lines } = draw(exchange, 600, 20, 100);

  expect(lines.map(({ id }) => id)).toEqual(['p3', 'p2', 'p1']);
  expect(lines[2]?.d).toBe('M100 10C260 10 340 15 500 15');
});

test('marks the schools something goes on at', () => {
  const { first, second } = draw(exchange, 600, 20, 100);

  expect(first.map(({ isLive }) => isLive)).toEqual([true, false, false]);
  expect(second.map(({ isNew }) => isNew)).toEqual([true, false]);
});

test('leaves out a pair whose school is not there', () => {
  expect(draw({ ...exchange, second: { order: ['sy'], items: { sy: school('y') } } }, 600, 20, 100).lines.map(({ id }) => id)).toEqual(['p3']);
});
