import type { Page } from '@playwright/test';
import { Api } from './support/api.js';
import { exchangeScreen, hall, isReadFromAfar, opensItsRecords, showsWhatComes, showsWhatGoesOn, standsInItsPlaces } from './support/big-screen.js';
import { contentOf } from './support/content.js';
import { fitsWidth, takeScreens } from './support/screen.js';
import { expect, test } from './support/test.js';

const partnership = '/partnership/yuhuatai~datong';

test('the big screen, the group, the exchange and the overviews that are open during an exchange day end as fresh ones', async ({ signIn, host }) => {
  test.setTimeout(300_000);
  const open = async (login: string, path: string, size?: { width: number; height: number }): Promise<Page> => {
    const { page } = await signIn(login, size);
    await page.goto(path);
    await expect(page.locator('[data-live=live]').first()).toBeVisible();
    return page;
  };
  const bureau = await Api.signIn(host.url, 'coordinator');
  const guests = await bureau.read<{ rows: { name: string }[] }>('/api/v1/region/datong/teachers?sort=arrived&size=200');
  await bureau.close();
  const wall = await open('leader', exchangeScreen, hall);
  // What goes on is seen to move from afar.
  await wall.emulateMedia({ reducedMotion: 'no-preference' });
  const group = await open('group', await groupOf((await signIn('group')).page));
  const pages = [wall, group, await open('yuhuatai', `${partnership}/exchange`), await open('coordinator', partnership), await open('leader', '/region/datong')];
  const before = await Promise.all(pages.map(contentOf));

  const day = host.demoDay('--speed', process.env.TAKE_SCREENS ? '5' : '10');
  for (const page of pages) await expect(page.getByRole('timer').first()).toBeVisible({ timeout: 60_000 });
  await expect(wall.getByRole('listitem').filter({ hasText: '老师' }).nth(4)).toBeVisible({ timeout: 60_000 });
  await showsWhatGoesOn(wall, guests.rows.map(({ name }) => name));
  await expect(wall.getByText('断 1 次')).toBeVisible({ timeout: 60_000 });
  if (process.env.TAKE_SCREENS) await takeScreens(wall, 'screen', ['1366x768', '3840x2160', '1920x1080']);

  expect(await day).toMatchObject({ activityState: 'finished', checkIns: 60, lessons: [{ phase: 'ended', drops: 1 }, { phase: 'ended', drops: 0 }] });
  for (const [n, page] of pages.entries()) {
    await equalsFresh(page);
    expect(await contentOf(page), page.url()).not.toEqual(before[n]);
  }
  await showsWhatComes(wall, '圆的面积');
  await standsInItsPlaces(wall);
  await isReadFromAfar(wall);
  await opensItsRecords(wall);
  await wall.locator('[data-figure]').first().click();
  await takeScreens(wall, 'screen-records', ['1920x1080']);
  await wall.keyboard.press('Escape');
  await takeScreens(wall, 'screen-quiet', ['1920x1080']);
  for (const [width, height] of [[1366, 768], [3840, 2160], [1920, 1080]] as const) {
    await wall.setViewportSize({ width, height });
    await fitsWidth(wall);
  }
});

test('the big screen holds no more after many days than after one', async ({ signIn, host }) => {
  test.setTimeout(300_000);
  const { page } = await signIn('leader', hall);
  await page.goto(exchangeScreen);
  await host.demoDay('--speed', '300');
  const before = await held(page);
  for (let day = 0; day < 3; day++) await host.demoDay('--speed', '300');
  const after = await held(page);
  expect(after.nodes - before.nodes).toBeLessThan(100);
  expect(after.listeners - before.listeners).toBeLessThan(20);
  expect(after.heap - before.heap).toBeLessThan(4 << 20);
});

/** What the page keeps once what it let go of is collected. */
async function held(page: Page): Promise<{ nodes: number; listeners: number; heap: number }> {
  await expect(page.getByText('此刻没有进行中的课和活动')).toBeVisible();
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('HeapProfiler.collectGarbage');
  await devTools.send('Performance.enable');
  const { metrics } = await devTools.send('Performance.getMetrics');
  const read = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  await devTools.detach();
  return { nodes: read('Nodes'), listeners: read('JSEventListeners'), heap: read('JSHeapUsedSize') };
}

async function groupOf(page: Page): Promise<string> {
  await page.goto('/region/datong/groups');
  return (await page.getByRole('link', { name: /教研联盟/ }).first().getAttribute('href')) ?? '';
}

/** Asserts that a page that was open all along shows, in every line and state, what a page opened now does. */
async function equalsFresh(page: Page): Promise<void> {
  const fresh = await page.context().newPage();
  await fresh.setViewportSize(page.viewportSize() ?? hall);
  await fresh.goto(page.url());
  await expect(fresh.locator('[data-live=live]').first()).toBeVisible();
  await expect(async () => {
    expect(await contentOf(page)).toEqual(await contentOf(fresh));
  }, `${page.url()} is not as a fresh page`).toPass({ timeout: 30_000 });
  await fresh.close();
}
