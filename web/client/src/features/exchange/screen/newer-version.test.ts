import { expect, test } from 'vitest';
import { startsAnother } from './newer-version';

const entry = (name: string): string => `<html><body><div id="root"></div><script type="module" src="/assets/${name}.js"></script></body></html>`;

test('sees that the server offers another program', () => {
  expect(startsAnother(entry('index-b2'), '/assets/index-a1.js')).toBe(true);
  expect(startsAnother(entry('index-a1'), '/assets/index-a1.js')).toBe(false);
});

test('takes nothing but an entry page for an offer', () => {
  expect(startsAnother('<h1>502 Bad Gateway</h1>', '/assets/index-a1.js')).toBe(false);
  expect(startsAnother(entry('index-b2'), undefined)).toBe(false);
});
