import { expect, test } from 'vitest';
import { shortSchools } from './short-school';

test('leaves out the county all schools begin with', () => {
  const short = shortSchools(['大通县东塬学校', '大通县东关小学']);
  expect([short('大通县东塬学校'), short('大通县东关小学')]).toEqual(['东塬学校', '东关小学']);
});

test('leaves names whole that share no place', () => {
  const short = shortSchools(['大通县东塬学校', '城关小学']);
  expect([short('大通县东塬学校'), short('城关小学')]).toEqual(['大通县东塬学校', '城关小学']);
});

test('leaves something of every name', () => {
  expect(shortSchools(['大通县'])('大通县')).toBe('大通县');
  expect(shortSchools([])('大通县东塬学校')).toBe('大通县东塬学校');
});
