import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isRole, roleTexts } from '@/lib/roles';
import { guidesFor, isGuide, pictureAt, readGuide } from './guides';

const names = readdirSync(new URL('../../../../../docs/guide', import.meta.url)).map((file) => file.replace(/\.md$/, ''));

test.each(names)('every link and picture of the guide %s leads somewhere', async (name) => {
  const text = await readGuide(name);
  for (const [, place] of text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)) expect(pictureAt(place ?? ''), place).toBeTypeOf('string');
  for (const guide of guidesIn(text)) expect(isGuide(guide), guide).toBe(true);
});

test('the first page lists every guide', async () => {
  expect([...guidesIn(await readGuide('index'))].sort()).toEqual(names.filter((name) => name !== 'index').sort());
});

test.each(Object.keys(roleTexts.zh).filter(isRole))('there is a guide for the role %s', (role) => {
  expect(guidesFor(new Set([role])).map(isGuide)).toEqual([true]);
});

function guidesIn(text: string): Set<string> {
  return new Set([...text.matchAll(/[^!]\[[^\]]*\]\(([^)]+)\.md\)/g)].map(([, guide]) => guide ?? ''));
}
