import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eventName } from './event-names';

const contract = readFileSync(new URL('../../../../../grains/events.contract.txt', import.meta.url), 'utf8');
const events = [...new Set(contract.split('\n').flatMap((line) => /^[a-z]+\.[a-z-]+/.exec(line)?.[0] ?? []))];

test('every stored event has a name in Chinese', () => {
  expect(events.length).toBeGreaterThan(50);
  expect(events.filter((event) => !/[一-鿿]/.test(eventName(event, 'zh')))).toEqual([]);
});

test('an event is named in English by its stored name in words', () => {
  expect(eventName('teacher.posting-taken', 'en')).toBe('Teacher: posting taken');
});
