import type { Page } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import { Cable } from './support/cable.js';
import { contentOf } from './support/content.js';
import { Elsewhere } from './support/elsewhere.js';
import { expect, phone, test } from './support/test.js';

const outage = 20_000;

test('pages say so while the network is cut or the host is dead, keep their values, and end as fresh ones', async ({ signIn, host }) => {
  test.setTimeout(400_000);
  const elsewhere = await Elsewhere.begin(host.url);
  const cable = await Cable.to(host.url);
  const exchange = '/partnership/yuhuatai~datong/exchange';
  const seats: [login: string, path: string, size?: typeof phone][] = [
    ['coordinator', '/region/gaotai/rotation'],
    ['coordinator2', '/region/gaotai/rotation'],
    ['group', `/region/datong/groups/${elsewhere.group}`],
    ['yuhuatai', exchange],
    ['clerk', '/region/datong/training/approval'],
    ['dt00002', '/region/datong/training', phone],
  ];
  const people = [];
  for (const [login, path, size] of seats) {
    const person = await signIn(login, size, cable.url);
    await person.page.goto(path);
    people.push(person);
  }
  const pages = people.map(({ page }) => page);
  const mobile = people.at(-1)!.context;
  await elsewhere.work();
  await isLikeFresh(pages[0]!);
  for (const page of pages) await isLive(page);

  const shown = await Promise.all(pages.map(contentOf));
  const cutAt = Date.now();
  cable.pull();
  await mobile.setOffline(true);
  for (const page of pages) await saysItIsOld(page);
  await elsewhere.work();
  await pause(outage - (Date.now() - cutAt));
  expect(await Promise.all(pages.map(contentOf))).toEqual(shown);
  for (const page of pages) await saysItIsOld(page);
  cable.plug();
  await mobile.setOffline(false);
  for (const page of pages) await isLikeFresh(page);

  await elsewhere.work();
  await host.kill();
  for (const page of pages) await saysItIsOld(page);
  const kept = await Promise.all(pages.map(contentOf));
  await pause(outage);
  expect(await Promise.all(pages.map(contentOf))).toEqual(kept);
  for (const page of pages) await saysItIsOld(page);
  await host.run();
  for (const page of pages) await isLikeFresh(page);
  expect(await Promise.all(pages.map(contentOf))).not.toEqual(shown);

  await elsewhere.close();
  await cable.close();
});

test('what is asked for while the host is dead appears by itself once it is back', async ({ signIn, host }) => {
  test.setTimeout(240_000);
  const wanderer = (await signIn('coordinator')).page;
  const seeker = (await signIn('coordinator2')).page;
  await seeker.goto(`${host.url}/region/big/teachers`);
  await expect(seeker.getByRole('row').nth(1)).toBeVisible();
  await isLive(seeker);

  await host.kill();
  await wanderer.getByRole('menuitem', { name: '教师' }).click();
  await seeker.getByPlaceholder('姓名、编号、学校、身份证号').fill('SF00100');
  await seeker.keyboard.press('Enter');
  for (const page of [wanderer, seeker]) await expect(page.locator('[data-connection]')).toHaveAttribute('data-connection', 'stale');
  await expect(wanderer.getByRole('button', { name: '重试' })).toBeVisible();
  await expect(seeker.getByRole('row').nth(1)).toBeVisible();
  await pause(outage);
  await host.run();

  await expect(seeker.getByText('共 1 条')).toBeVisible({ timeout: 30_000 });
  await expect(wanderer.getByRole('row').nth(1)).toBeVisible({ timeout: 30_000 });
});

/** The mark on top and the band over the data. */
async function saysItIsOld(page: Page): Promise<void> {
  await expect(page.locator('[data-connection]')).toHaveAttribute('data-connection', /^(stale|offline)$/);
  await expect(page.getByText(/^数据停留在 /).first()).toBeVisible();
}

async function isLive(page: Page): Promise<void> {
  await expect(page.locator('[data-connection]')).toHaveAttribute('data-connection', 'live', { timeout: 30_000 });
}

/** Live again without anybody's doing, and showing what a page opened now shows. */
async function isLikeFresh(page: Page): Promise<void> {
  await isLive(page);
  const fresh = await page.context().newPage();
  await fresh.setViewportSize(page.viewportSize()!);
  await fresh.goto(page.url());
  await expect(fresh.locator('[data-live=live]').first()).toBeVisible({ timeout: 30_000 });
  await expect(async () => {
    expect(await contentOf(page)).toEqual(await contentOf(fresh));
  }).toPass({ timeout: 30_000 });
  await fresh.close();
}
