import type { Locator, Page } from '@playwright/test';
import { expect } from './test.js';

export const exchangeScreen = '/screen/exchange/yuhuatai~datong';
export const hall = { width: 1920, height: 1080 };

/** Asserts the places of 1920×1080: a head of 120 px with programme, period, clock, connection and age; a quarter, a half, a quarter. */
export async function standsInItsPlaces(page: Page): Promise<void> {
  const head = page.getByRole('banner');
  expect(await box(head)).toMatchObject({ y: 0, width: 1920, height: 120 });
  for (const part of [/东西部协作 · 雨花台区—大通县/, /\d{4}年度 · 数据截至 \d{4}-\d{2}-\d{2}/, /\d{2}:\d{2}:\d{2}/, /实时 · \d+ 秒前收到/]) await expect(head).toContainText(part);
  const parts = await Promise.all([page.getByRole('region', { name: '年度数据' }), page.getByRole('region', { name: '结对', exact: true }), rightQuarter(page)].map(box));
  for (const [n, share] of [0.25, 0.5, 0.25].entries()) expect(Math.abs(parts[n]!.width / 1920 - share)).toBeLessThan(0.03);
  expect(parts.map(({ x }) => x)).toEqual(parts.map(({ x }) => x).toSorted((a, b) => a - b));
}

/** Asserts the sizes that people at the back of a hall need, that every school of both sides is there, and that every line of the pairs is. */
export async function isReadFromAfar(page: Page): Promise<void> {
  const names = page.locator('svg text');
  await expect(names).toHaveCount(24 + 20);
  for (const name of await names.all()) await expect(name).toBeInViewport({ ratio: 1 });
  const drawn = await names.evaluateAll((texts) => texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * ((text as SVGTextElement).getScreenCTM()?.a ?? 0)));
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(22);
  const figures = page.getByRole('region', { name: '年度数据' }).locator('[data-figure]');
  await expect(figures).toHaveText([/^现存结对.*\d对$/, /^年内新结对.*\d对$/, /^开展活动.*\d次$/, /^受益教师人次.*\d人次$/, /^受益教师人数.*\d人$/]);
  for (const figure of await figures.all()) await expect(figure).toContainText(/\d{4}年度/);
  const values = await figures.locator(':scope > :nth-child(2)').evaluateAll((all) => all.map((value) => Number.parseFloat(getComputedStyle(value).fontSize)));
  expect(Math.min(...values)).toBeGreaterThanOrEqual(72);
  const others = await page.locator('body *').evaluateAll((all) =>
    all.filter((one) => !(one instanceof SVGElement) && [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) && one.checkVisibility())
      .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 22).map((one) => one.textContent));
  expect(others).toEqual([]);
  await expect(page.locator('svg path[data-new]')).toHaveCount(await valueOf(page, 'exchange.pairs-in-force'));
  await expect(page.locator('svg path[data-new=true]')).toHaveCount(await valueOf(page, 'exchange.new-pairs'));
}

/** Asserts what is seen while a lesson goes on: its minutes, the link of each end, its pair moving, and who checks in, newest first and by surname. */
export async function showsWhatGoesOn(page: Page, fullNames: readonly string[]): Promise<void> {
  const now = page.getByRole('region', { name: '正在进行' });
  const lesson = now.getByRole('article').filter({ has: page.getByRole('timer') });
  await expect(lesson).toContainText(/\d{2}:\d{2}\/ \d+ 分/);
  const ends = lesson.getByRole('listitem');
  await expect(ends).toHaveText([/^[^·]+ · [^·]{1,2}老师主讲端已连接$/, /已听.*已(连接|断开)$/, /已听.*已(连接|断开)$/]);
  const moving = page.locator('svg path:not([data-new])');
  await expect(moving).toHaveCount(await page.locator('svg path[data-live=true]').count());
  expect(await moving.evaluateAll((paths) => paths.map((path) => path.getAnimations().map(({ playState }) => playState)))).toEqual(Array(await moving.count()).fill(['running']));
  const checkIns = now.locator('ol').getByRole('listitem');
  const seen = await checkIns.evaluateAll((items) => items.map((item) => ({ text: item.textContent ?? '', who: item.firstElementChild?.textContent ?? '', at: item.querySelector('time')?.dateTime ?? '' })));
  expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).toSorted().toReversed());
  for (const { text, who } of seen) {
    expect(who).toMatch(/^[^·]+ · [^·]{1,2}老师$/);
    expect(fullNames.filter((name) => text.includes(name))).toEqual([]);
    expect(text.replace(/\d+ (秒|分钟)前$/, '')).not.toMatch(/\d/);
  }
}

/** Asserts what is seen with nothing live: three events to come, soonest first and none past, and the last one. */
export async function showsWhatComes(page: Page, last: string): Promise<void> {
  await expect(page.getByText('此刻没有进行中的课和活动')).toBeVisible();
  const events = rightQuarter(page).getByRole('article');
  await expect(events).toHaveCount(3 + 1);
  await expect(events.last()).toContainText(last);
  await expect(page.locator('svg path[data-live=true]')).toHaveCount(0);
}

/** Asserts the band of an old screen, and that nothing under it looks or moves as if it were new. */
export async function saysSinceWhen(page: Page): Promise<void> {
  const band = page.getByRole('alert');
  await expect(band).toContainText(/画面停在 \d{2}:\d{2}:\d{2}/);
  expect(await box(band)).toMatchObject({ x: 0, y: 0, width: 1920 });
  expect(await page.getByRole('main').evaluate((main) => getComputedStyle(main).filter)).toContain('grayscale(1)');
  expect(await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length)).toBe(0);
}

/** Asserts that each figure opens as many records as it says, over a screen that goes on; Esc closes them. */
export async function opensItsRecords(page: Page): Promise<void> {
  const figures = await page.locator('[data-figure]').all();
  expect(figures).toHaveLength(7);
  for (const figure of figures) {
    const value = Number(await figure.getAttribute('data-value'));
    await expect(figure).toContainText(value.toLocaleString('en'));
    await figure.click();
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(value);
    await expect(page.getByRole('dialog')).toContainText(/\d{4}年度/);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
}

function rightQuarter(page: Page): Locator {
  return page.getByRole('main').locator(':scope > :nth-child(3)');
}

async function valueOf(page: Page, figure: string): Promise<number> {
  return Number(await page.locator(`[data-figure="${figure}"]`).getAttribute('data-value'));
}

async function box(part: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  return (await part.boundingBox())!;
}
