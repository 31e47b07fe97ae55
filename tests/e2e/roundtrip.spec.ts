import type { Page } from '@playwright/test';
import { expect, test } from './support/test.js';
import { takeScreens } from './support/screen.js';
import { Workbook } from './support/edited-workbook.js';

const list = '/region/xx/teachers?q=XX0070';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

test('a list is changed in a spreadsheet: exactly those cells are shown and taken, the wrong one comes back marked, and all of it is undone', async ({ signIn }) => {
  test.setTimeout(240_000);
  const { page } = await signIn('coordinator');
  await page.goto(list);
  const book = await download(page, () => page.getByRole('link', { name: '下载并修改' }).click());
  const [first, second, third] = [withValue(book, '学历', 0), withValue(book, '联系电话', 1), withValue(book, '任教年级', 2)];
  const wrong = withValue(book, '任教学科', 3);
  const was = [book.text(first, '学历'), book.text(second, '联系电话'), book.text(third, '任教年级')];
  const will = [was[0] === '博士研究生' ? '硕士研究生' : '博士研究生', '13900001234', was[2] === '九' ? '八' : '九'] as const;
  book.write(first, '学历', will[0]);
  book.write(second, '联系电话', will[1]);
  book.write(third, '任教年级', will[2]);
  book.write(wrong, '任教学科', '魔法');
  await takeScreens(page, 'roundtrip-list', ['1366x768']);

  await send(page, '教师名册-修改.xlsx', book.save());
  await expect(page.getByRole('tab', { name: '修改的单元格 3' })).toBeVisible();
  const cells = page.getByRole('tabpanel').getByRole('row');
  for (const [heading, before, after] of [['学历', was[0], will[0]], ['联系电话', was[1], '139******34'], ['任教年级', was[2], will[2]]]) {
    const row = cells.filter({ has: page.getByRole('cell', { name: heading ?? '', exact: true }) });
    await expect(row).toContainText(before === '' ? '（空）' : (before ?? ''));
    await expect(row).toContainText(after ?? '');
  }
  await expect(page.getByText('拒绝').locator('xpath=..')).toContainText('1');
  await takeScreens(page, 'roundtrip-check', ['1366x768', '390x844']);
  await page.setViewportSize({ width: 1366, height: 768 });

  await page.getByRole('button', { name: '写入 3 行的修改' }).click();
  await expect(page.getByText('导入完成')).toBeVisible({ timeout: 60_000 });
  const refused = await download(page, () => page.getByRole('button', { name: '下载错误行' }).click());
  expect(refused.rows).toEqual([3]);
  expect(refused.text(3, '任教学科')).toBe('魔法');
  expect(refused.isMarked(3, '任教学科')).toBe(true);
  expect(refused.isMarked(3, '姓名')).toBe(false);
  expect(refused.headings.at(-1)).toBe('错误说明');
  expect(refused.text(3, '错误说明')).toContain('没有这个学科');
  await takeScreens(page, 'roundtrip-done', ['1366x768']);

  refused.write(3, '任教学科', book.text(first, '任教学科'));
  await page.getByRole('button', { name: '继续导入' }).click();
  await page.locator('input[type=file]').first().setInputFiles({ name: '改好的错误行.xlsx', mimeType: type, buffer: refused.save() });
  await expect(page.getByText('拒绝').locator('xpath=..')).toContainText('0', { timeout: 60_000 });
  await page.getByRole('button', { name: '换文件' }).click();

  const record = page.getByRole('row').filter({ hasText: '教师名册-修改.xlsx' }).filter({ hasText: '撤销' });
  await record.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('row').filter({ hasText: '教师名册-修改.xlsx' }).getByText(/^已于/)).toBeVisible();
  await page.goto(list);
  const restored = await download(page, () => page.getByRole('link', { name: '下载并修改' }).click());
  expect([restored.text(first, '学历'), restored.text(second, '联系电话'), restored.text(third, '任教年级')]).toEqual(was);
});

test('four thousand teachers go out and come back unchanged', async ({ signIn }) => {
  const { page } = await signIn('coordinator');
  await page.goto('/region/big/teachers');
  const book = await download(page, () => page.getByRole('link', { name: '下载并修改' }).click());
  await page.goto('/region/big/imports');
  await page.locator('input[type=file]').first().setInputFiles({ name: '全县.xlsx', mimeType: type, buffer: book.save() });
  await expect(page.getByText('和库内完全一致')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('未变').locator('xpath=..')).toContainText(book.rows.length.toLocaleString('en-US'));
});

test('a former move is corrected in a spreadsheet with the reason, read in the trail with what it said before, and undone', async ({ signIn }) => {
  test.setTimeout(180_000);
  const { page } = await signIn('coordinator');
  await page.goto('/region/xx/teachers');
  await page.getByRole('link', { name: '流动记录' }).click();
  await expect(page.getByRole('heading', { name: '流动记录' })).toBeVisible();
  await takeScreens(page, 'moves', ['1366x768', '390x844']);
  await page.setViewportSize({ width: 1366, height: 768 });
  const book = await download(page, () => page.getByRole('link', { name: '下载并修改' }).click());
  const row = withValue(book, '文号', 5);
  const [teacher, was] = [book.text(row, '教师编号'), book.text(row, '文号')];
  book.write(row, '文号', 'XX教人〔2021〕70号');
  book.write(row, '更正原因', '核对原件');

  await send(page, '流动记录-修改.xlsx', book.save());
  await expect(page.getByRole('tab', { name: '修改的单元格 1' })).toBeVisible();
  const cell = page.getByRole('tabpanel').getByRole('row').filter({ has: page.getByRole('cell', { name: '文号', exact: true }) });
  await expect(cell).toContainText(was);
  await expect(cell).toContainText('XX教人〔2021〕70号');
  await page.getByRole('button', { name: '写入 1 行的修改' }).click();
  await expect(page.getByText('导入完成')).toBeVisible({ timeout: 60_000 });

  const auditor = await signIn('auditor');
  await auditor.page.goto('/region/xx/audit');
  const told = auditor.page.getByRole('row').filter({ hasText: '更正交流记录' }).first();
  await expect(told).toContainText(teacher);
  await expect(told).toContainText(`文号 ${was} → XX教人〔2021〕70号`);
  await expect(told).toContainText('核对原件');
  await expect(told).toContainText('流动记录-修改.xlsx');

  await page.goto('/region/xx/imports');
  const record = page.getByRole('row').filter({ hasText: '流动记录-修改.xlsx' }).filter({ hasText: '撤销' });
  await record.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('row').filter({ hasText: '流动记录-修改.xlsx' }).getByText(/^已于/)).toBeVisible();
  await page.goto(`/region/xx/teachers/moves?q=${teacher}`);
  await expect(page.getByRole('cell', { name: was, exact: true }).first()).toBeVisible();
});

/** The n-th row that has something under a heading. */
function withValue(book: Workbook, heading: string, n: number): number {
  const row = book.rows.filter((candidate) => book.text(candidate, heading) !== '')[n];
  if (row === undefined) throw new Error(`Too few rows have something under ${heading}.`);
  return row;
}

async function download(page: Page, start: () => Promise<void>): Promise<Workbook> {
  const [saved] = await Promise.all([page.waitForEvent('download'), start()]);
  return Workbook.of(saved);
}

async function send(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/region/xx/imports');
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: type, buffer });
  await expect(page.getByText('尚未写入任何数据')).toBeVisible({ timeout: 60_000 });
}
