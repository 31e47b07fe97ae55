import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { fitsWidth } from './support/screen.js';
import { expect, test } from './support/test.js';
import { rowsOf } from './support/workbook.js';

test('the exchange page says which year its figures are of, and shows another that is chosen; so does the export', async ({ signIn }) => {
  const { page } = await signIn('coordinator');
  await page.goto('/partnership/yuhuatai~datong/exchange');
  await expect(page.getByText(/^\d{4}年度（最近有数据）$/).first()).toBeVisible();

  const year = await chooseEarlier(page);
  expect(new URL(page.url()).searchParams.get('year')).toBe(year.slice(0, 4));
  const tile = page.locator('[data-figure="exchange.activities"]').first();
  await expect(tile).toContainText(year);
  await tile.click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('dialog').getByRole('link', { name: '导出 Excel' }).click()]);
  expect(rowsOf(readFileSync(await file.path()))[0]?.[0]).toContain(year);

  await page.reload();
  await expect(page.locator('[data-figure="exchange.activities"]').first()).toContainText(year);
  await page.setViewportSize({ width: 390, height: 844 });
  await fitsWidth(page);
});

/** Chooses the period before the latest with data; its name. */
async function chooseEarlier(page: Page): Promise<string> {
  await page.getByLabel('期间').first().click();
  const option = page.locator('.ant-select-item-option:visible').nth(1);
  const name = await option.innerText();
  await option.click();
  return name;
}
