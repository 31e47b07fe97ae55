import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isGuide, pictureAt, readGuide } from './guides';

const names = readdirSync(new URL('../../../../../docs/guide', import.meta.url)).map((file) => file.replace(/\.md$/, ''));

test.each(names)('every link and picture of the guide %s leads somewhere', async (name) => {
  const text = await readGuide(name);
  for (const [, place] of text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)) expect(pictureAt(place ?? ''), place).toBeTypeOf('string');
  for (const [, guide] of text.matchAll(/[^!]\[[^\]]*\]\(([^)]+)\.md\)/g)) expect(isGuide(guide ?? ''), guide).toBe(true);
});
