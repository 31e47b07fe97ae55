import { expect, test } from 'vitest';
import { uuid7 } from './uuid7';

test('carries its time, version and variant', () => {
  expect(uuid7(0x0197_b1c2_d3e4)).toMatch(/^0197b1c2-d3e4-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('sorts by the millisecond it was made in', () => {
  const keys = [1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 40].map((at) => uuid7(at));

  expect(keys.toSorted()).toEqual(keys);
});
