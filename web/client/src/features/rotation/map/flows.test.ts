import { expect, test } from 'vitest';
import type { Move } from '../live-rotation';
import type { School } from '../use-schools';
import { bow, flowsOf, movesShown, project } from './flows';

const school = (key: string, township: string | null, longitude: number | null = null, latitude: number | null = null) => ({ key, name: `${key}校`, township, longitude, latitude }) as School;
const move = (fromKey: string, toKey: string, stage = 'primary', state = 'planned') => ({ id: fromKey + toKey, fromKey, toKey, stage, subject: 'art', state }) as Move;
const schools = [school('a', '东乡', 101, 36), school('b', '东乡', 103, 38), school('c', '西乡', 100, 36), school('d', null)];

test('moves are gathered by township, the largest flow first, and a township lies amid its schools', () => {
  const { places, flows } = flowsOf([move('a', 'c'), move('b', 'c'), move('c', 'a'), move('a', 'b'), move('c', 'd')], schools, 'township', '未填');
  expect(flows.map(({ from, to, moves }) => [from, to, moves.length])).toEqual([['东乡', '西乡', 2], ['东乡', '东乡', 1], ['西乡', '', 1], ['西乡', '东乡', 1]]);
  expect(places.find(({ key }) => key === '东乡')).toMatchObject({ at: { east: 102, north: 37 }, leaving: 3, coming: 2 });
  expect(places.find(({ key }) => key === '')).toMatchObject({ name: '未填', at: undefined, coming: 1 });
});

test('by school, only schools with moves show', () => {
  expect(flowsOf([move('a', 'c')], schools, 'school', '').places.map(({ name }) => name)).toEqual(['a校', 'c校']);
});

test('moves that were taken out do not flow', () => {
  expect(movesShown([move('a', 'b', 'primary', 'dropped'), move('a', 'c', 'junior'), move('b', 'c')], 'primary', undefined)).toHaveLength(1);
});

test('positions fit the drawing with north up', () => {
  const { places } = flowsOf([move('a', 'c'), move('b', 'c')], schools, 'school', '');
  const points = project(places, 400, 300, 20);
  const [a, b, c] = ['a', 'b', 'c'].map((key) => points.get(key) ?? { x: -1, y: -1 }) as [{ x: number; y: number }, { x: number; y: number }, { x: number; y: number }];
  expect(b.y).toBeLessThan(a.y);
  expect(c.x).toBeLessThan(a.x);
  for (const { x, y } of [a, b, c]) expect(x >= 20 && x <= 380 && y >= 20 - 1e-9 && y <= 280 + 1e-9).toBe(true);
});

test('one way bows to the other side of the way back', () => {
  expect(bow({ x: 0, y: 0 }, { x: 100, y: 0 }, 0)).toBe('M0.0 0.0Q50.0 18.0 100.0 0.0');
  expect(bow({ x: 100, y: 0 }, { x: 0, y: 0 }, 0)).toBe('M100.0 0.0Q50.0 -18.0 0.0 0.0');
});
