import { readFileSync } from 'node:fs';
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

test('a changed roster is imported, seen by a colleague at once, and taken back', async ({ signIn }) => {
  test.setTimeout(240_000);
  const colleague = (await signIn('coordinator2')).page;
  await colleague.goto('/region/xx/teachers?q=XX0900');
  await expect(colleague.getByText('共 0 条')).toBeVisible();

  const { page } = await signIn('coordinator');
  await page.goto('/region/xx/imports');
  const buffer = Buffer.from(changedRoster(), 'utf8');
  await page.locator('input[type=file]').first().setInputFiles({ name: '增补教师.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('tab', { name: '不能导入 1' }).click();
  const refused = page.getByRole('row').filter({ hasText: 'XX县不存在学校' });
  for (const text of ['4', '所在学校', '增补教师.csv']) await expect(refused.getByRole('cell', { name: text, exact: true }).first()).toBeVisible();
  await expect(refused.getByRole('cell').nth(4)).not.toBeEmpty();
  await expect(refused.getByRole('cell').nth(5)).not.toBeEmpty();
  await page.getByRole('tab', { name: '需留意 1' }).click();
  await expect(page.getByRole('row').filter({ hasText: '性别' }).first()).toBeVisible();
  await takeScreens(page, 'imports-problems');
  await page.setViewportSize({ width: 1366, height: 768 });

  await page.getByRole('button', { name: '导入 2 行' }).click();
  await expect(page.getByText('导入完成')).toBeVisible({ timeout: 60_000 });
  await expect(colleague.getByRole('row').filter({ hasText: 'XX09001' })).toBeVisible();
  await expect(colleague.getByText('共 2 条')).toBeVisible();

  const record = page.getByRole('row').filter({ hasText: '增补教师.csv' }).filter({ hasText: '撤销' });
  await record.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('row').filter({ hasText: '增补教师.csv' }).getByText(/^已于/)).toBeVisible();
  await expect(colleague.getByText('共 0 条')).toBeVisible();
});

/** The roster's own header and first row, for a teacher who is new, one whose sex is in doubt, and one of a school nobody knows. */
function changedRoster(): string {
  const [header, row] = readFileSync(resolve(rosters, 'xx-teachers.csv'), 'utf8').split(/\r?\n/);
  const names = header!.replace('\uFEFF', '').split(',');
  const like = (changes: Record<string, string>): string => row!.split(',').map((value, n) => changes[names[n]!] ?? value).join(',');
  return [
    header,
    like({ 序号: '1', 教师编号: 'XX09001', 姓名: '万里晴', 性别: '女', 身份证号: identityNumber('902') }),
    like({ 序号: '2', 教师编号: 'XX09002', 姓名: '万里云', 性别: '女', 身份证号: identityNumber('903') }),
    like({ 序号: '3', 教师编号: 'XX09003', 姓名: '万里雪', 性别: '女', 身份证号: identityNumber('904'), 所在学校: 'XX县不存在学校' }),
  ].join('\r\n');
}

/** A number of the made-up district 999994 with its check digit; an odd sequence is a man's. */
function identityNumber(sequence: string): string {
  const digits = `99999419711001${sequence}`;
  const sum = [...digits].reduce((total, digit, n) => total + Number(digit) * (2 ** (17 - n) % 11), 0);
  return digits + '10X98765432'[sum % 11];
}
