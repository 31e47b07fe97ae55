import { resolve } from 'node:path';
import { expect, test } from './support/test.js';
import { takeScreens } from './support/screen.js';

const rosters = resolve(import.meta.dirname, '../data/rosters');

test('four thousand teachers are found, and a dossier opens', async ({ signIn, host }) => {
  const { page } = await signIn('coordinator');
  await page.goto(`${host.url}/region/big/teachers`);
  await expect(page.getByRole('row').nth(18)).toBeInViewport();
  await takeScreens(page, 'teachers');

  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${host.url}/region/big/teachers`);
  await page.getByPlaceholder('姓名、编号、学校、身份证号').fill('SF00100');
  await page.keyboard.press('Enter');
  await expect(page.getByText('共 1 条')).toBeVisible();
  await page.locator('tbody tr', { hasText: 'SF00100' }).locator('a, button').first().click();
  await expect(page.getByRole('dialog').getByText('SF00100').first()).toBeVisible();
});

test('the posts matrix shows shortages and opens the names behind a cell', async ({ signIn, host }) => {
  const { page } = await signIn('coordinator');
  await page.goto(`${host.url}/region/datong/schools`);
  await expect(page.getByText('乡村').first()).toBeVisible();
  await takeScreens(page, 'schools');
});

test('a roster is checked first, and the same file again adds nothing', async ({ signIn, host }) => {
  const { page } = await signIn('coordinator');
  await page.goto(`${host.url}/region/datong/imports`);
  await page.locator('input[type=file]').first().setInputFiles(resolve(rosters, 'datong.xlsx'));
  await expect(page.getByText('1143').or(page.getByText('1,143')).first()).toBeVisible({ timeout: 60_000 });
  await takeScreens(page, 'imports');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: /^导入 / }).click();
  await expect(page.getByText('这些内容都已在库中')).toBeVisible({ timeout: 60_000 });
});
