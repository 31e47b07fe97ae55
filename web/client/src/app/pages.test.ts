import { expect, test } from 'vitest';
import { texts } from '@/lib/i18n/texts';
import { menuFor, type Page } from './page';
import { pages } from './pages';

const entry: NonNullable<Page['menu']> = { label: texts({ label: '轮岗' }, { label: 'Rotation' }), icon: () => null };
const load: Page['load'] = () => Promise.resolve(() => null);

test('shows an entry to those whose role it is for', () => {
  const rotation: Page = { path: 'rotation', menu: entry, roles: ['coordinator', 'auditor'], load };

  expect(menuFor('region/datong', new Set(['coordinator']), [rotation])).toEqual([rotation]);
  expect(menuFor('region/datong', new Set(['teacher']), [rotation])).toEqual([]);
});

test('shows an entry in the kind of scope it is for', () => {
  const schools: Page = { path: 'schools', menu: entry, kind: 'region', load };

  expect(menuFor('region/datong', new Set(), [schools])).toEqual([schools]);
  expect(menuFor('partnership/yuhuatai~datong', new Set(), [schools])).toEqual([]);
});

test('shows no entry for pages reached from others', () => {
  expect(menuFor('region/datong', new Set(['coordinator']), [{ path: 'rotation/:id', load }])).toEqual([]);
});

test('names every page once and loads each', async () => {
  expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
  for (const page of pages) expect(await page.load()).toBeTypeOf('function');
}, 30_000);
