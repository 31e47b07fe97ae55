import { expect, test } from 'vitest';
import { texts } from '@/lib/i18n/texts';
import { menuFor, type Page } from './page';
import { pages } from './pages';

const entry: NonNullable<Page['menu']> = { label: texts({ label: '轮岗' }, { label: 'Rotation' }), icon: () => null };
const load: Page['load'] = () => Promise.resolve(() => null);

test('shows an entry to those whose role it is for', () => {
  const rotation: Page = { path: 'rotation', menu: entry, roles: ['coordinator', 'auditor'], load };

  expect(menuFor(new Set(['coordinator']), [rotation])).toEqual([rotation]);
  expect(menuFor(new Set(['teacher']), [rotation])).toEqual([]);
});

test('shows no entry for pages reached from others', () => {
  expect(menuFor(new Set(['coordinator']), [{ path: 'rotation/:id', load }])).toEqual([]);
});

test('names every page once and loads each', async () => {
  expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
  for (const page of pages) expect(await page.load()).toBeTypeOf('function');
}, 30_000);
