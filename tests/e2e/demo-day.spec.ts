import type { Page } from '@playwright/test';
import { Cable } from './support/cable.js';
import { fitsWidth, takeScreens, takeSizes } from './support/screen.js';
import { expect, test } from './support/test.js';

const exchange = '/partnership/yuhuatai~datong/exchange';
const screen = '/screen/exchange/yuhuatai~datong';
const hall = { width: 1920, height: 1080 };

test('every page that is open during an exchange day ends as a fresh one', async ({ signIn, host }) => {
  test.setTimeout(300_000);
  const open = async (login: string, path: string, size?: { width: number; height: number }): Promise<Page> => {
    const { page } = await signIn(login, size);
    await page.goto(path);
    return page;
  };
  const wall = await open('leader', screen, hall);
  const group = await open('group', await groupOf((await signIn('group')).page));
  const live = await open('yuhuatai', exchange);
  const home = await open('coordinator', '/partnership/yuhuatai~datong');
  await expect(wall.locator('[data-live="live"]').first()).toBeVisible();

  const day = host.demoDay('--speed', process.env.TAKE_SCREENS ? '5' : '10');
  await expect(wall.getByRole('timer')).toBeVisible({ timeout: 60_000 });
  await expect(group.getByRole('timer')).toBeVisible({ timeout: 60_000 });
  await expect(wall.getByRole('listitem').filter({ hasText: '老师' }).nth(4)).toBeVisible({ timeout: 60_000 });
  await expect(wall.getByText('断 1 次')).toBeVisible({ timeout: 60_000 });
  if (process.env.TAKE_SCREENS) await takeScreens(wall, 'screen', ['1366x768', '3840x2160', '1920x1080']);

  expect(await day).toMatchObject({ activityState: 'finished', checkIns: 60, lessons: [{ phase: 'ended', drops: 1 }, { phase: 'ended', drops: 0 }] });
  await expect(wall.getByText('此刻没有进行中的课和活动')).toBeVisible();
  await takeScreens(wall, 'screen-quiet', ['1920x1080']);
  await isReadFromAfar(wall);
  await opensItsRecords(wall);
  for (const [width, height] of [[1366, 768], [3840, 2160], [1920, 1080]] as const) {
    await wall.setViewportSize({ width, height });
    await fitsWidth(wall);
  }
  for (const page of [wall, group, live, home]) await equalsFresh(page);
});

test('the big screen says within seconds that the network is cut, and goes on when it is back', async ({ signIn, host }) => {
  const cable = await Cable.to(host.url);
  const { page } = await signIn('leader', hall, cable.url);
  await page.goto(screen);
  await expect(page.locator('[data-live="live"]').first()).toBeVisible();

  cable.pull();
  const cutAt = Date.now();
  await expect(page.getByRole('alert')).toContainText('画面停在', { timeout: 60_000 });
  const said = Date.now() - cutAt;
  test.info().annotations.push({ type: 'the band appeared after', description: `${said} ms` });
  expect(said).toBeLessThan(30_000);
  await takeSizes(page, 'screen-stale', ['1920x1080']);

  cable.plug();
  await expect(page.getByRole('alert')).toBeHidden({ timeout: 60_000 });
  await expect(page.locator('[data-live="live"]').first()).toBeVisible();
  await cable.close();
});

test('the big screen holds no more after many days than after one', async ({ signIn, host }) => {
  test.setTimeout(300_000);
  const { page } = await signIn('leader', hall);
  await page.goto(screen);
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

/** Asserts the sizes of 1920×1080 that people at the back of a hall need, and that every school of both sides is on the screen. */
async function isReadFromAfar(page: Page): Promise<void> {
  const names = page.locator('svg text');
  await expect(names).toHaveCount(24 + 20);
  for (const name of await names.all()) await expect(name).toBeInViewport({ ratio: 1 });
  const sizes = await names.evaluateAll((texts) => texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * ((text as SVGTextElement).getScreenCTM()?.a ?? 0)));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(22);
  const figures = await page.locator('[data-figure] > :nth-child(2)').evaluateAll((values) => values.map((value) => Number.parseFloat(getComputedStyle(value).fontSize)));
  expect(figures).toHaveLength(5);
  expect(Math.min(...figures)).toBeGreaterThanOrEqual(72);
}

/** Each figure opens as many records as it says, over a screen that goes on; Esc closes them. */
async function opensItsRecords(page: Page): Promise<void> {
  for (const figure of await page.locator('[data-figure]').all()) {
    const value = Number.parseInt((await figure.locator(':scope > :nth-child(2)').innerText()).replaceAll(',', ''), 10);
    await figure.click();
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(value);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page.locator('[data-figure]').first().click();
  await takeScreens(page, 'screen-records', ['1920x1080']);
  await page.keyboard.press('Escape');
}

async function groupOf(page: Page): Promise<string> {
  await page.goto('/region/datong/groups');
  return (await page.getByRole('link', { name: /教研联盟/ }).first().getAttribute('href')) ?? '';
}

/** Asserts that a page that was open all along shows what a page opened now does; clocks and ages are each page's own. */
async function equalsFresh(page: Page): Promise<void> {
  const fresh = await page.context().newPage();
  await fresh.setViewportSize(page.viewportSize() ?? hall);
  await fresh.goto(page.url());
  await expect(fresh.locator('[data-live="live"]').first()).toBeVisible();
  await expect.poll(async () => (await shown(page)) === (await shown(fresh)), { message: `${page.url()} is not as a fresh page`, timeout: 30_000 }).toBe(true);
  expect(await shown(page)).toBe(await shown(fresh));
  await fresh.close();
}

async function shown(page: Page): Promise<string> {
  const text = await page.getByRole('main').innerText();
  return text.replaceAll(/\d+ (秒|分钟|小时)前/g, '').replaceAll(/\d+:\d\d(:\d\d)?/g, '');
}
