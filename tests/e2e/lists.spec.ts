import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Api } from './support/api.js';
import { fitsWidth, takeScreens } from './support/screen.js';
import { expect, phone, test } from './support/test.js';
import { rowsOf } from './support/workbook.js';

const big = '/region/big/teachers';

test('a view is saved, reopened after a reload, sent by its address, made the default, renamed and deleted', async ({ signIn }) => {
  const { page } = await signIn('auditor');
  await page.goto(`${big}?subject=mathematics&sort=-arrived`);
  await expect(page.getByRole('row').nth(5)).toBeVisible();
  const total = await totalOf(page);

  await page.getByRole('button', { name: '视图' }).click();
  await page.getByLabel('视图名称').fill('最近到校的数学教师');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '视图：最近到校的数学教师' })).toBeVisible();

  await page.goto(big);
  await expect.poll(() => totalOf(page)).not.toBe(total);
  await page.reload();
  await openViews(page);
  await takeScreens(page, 'saved-views', ['1366x768', '390x844']);
  await page.setViewportSize({ width: 1366, height: 768 });
  const address = await page.getByLabel('列表地址').inputValue();
  expect(new URL(address).search).toBe('');
  await page.getByRole('button', { name: '打开视图“最近到校的数学教师”' }).click();
  await expect(page).toHaveURL(/sort=-arrived/);
  await expect.poll(() => totalOf(page)).toBe(total);

  await openViews(page);
  const sent = await page.getByLabel('列表地址').inputValue();
  const colleague = (await signIn('leader')).page;
  await colleague.goto(sent);
  await expect.poll(() => totalOf(colleague)).toBe(total);
  await openViews(colleague);
  await expect(colleague.getByRole('dialog').getByText('还没有保存的视图')).toBeVisible();
  await expect(colleague.getByRole('dialog').getByText('最近到校的数学教师')).toBeHidden();

  await page.getByRole('button', { name: '打开列表时默认用“最近到校的数学教师”' }).click();
  await expect(page.getByRole('button', { name: '“最近到校的数学教师”是默认视图，点按取消' })).toBeVisible();
  await page.goto(big);
  await expect(page).toHaveURL(/subject=mathematics/);
  await expect.poll(() => totalOf(page)).toBe(total);

  await openViews(page);
  await page.getByRole('button', { name: '给“最近到校的数学教师”改名' }).click();
  await page.getByRole('textbox', { name: '给“最近到校的数学教师”改名' }).fill('数学教师');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '删除视图“数学教师”？' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: /删\s*除/ }).click();
  await expect(page.getByRole('dialog').getByText('数学教师', { exact: true })).toBeHidden();
  await page.goto(big);
  await expect.poll(() => totalOf(page)).not.toBe(total);
});

test('a list opens under a filter that means nothing any more', async ({ signIn }) => {
  const { page } = await signIn('auditor');
  await page.goto(`${big}?subject=latin&honourLevel=none&gone=1&sort=-gone&page=x`);
  await expect(page.getByText('共 0 条')).toBeVisible();
  await page.goto(`${big}?gone=1&sort=-gone`);
  await expect(page.getByRole('row').nth(10)).toBeVisible();
});

test('what a list shows is what its export holds', async ({ signIn }) => {
  const { page } = await signIn('auditor');
  for (const [path, columns] of [
    ['/region/datong/teachers?subject=mathematics&stage=primary&sort=-arrived', ['姓名', '教师编号', '学校']],
    ['/region/datong/schools?view=list&sort=-shortage&location=village', ['学校名称']],
    ['/region/datong/accounts/offices', ['账号', '姓名或单位']],
    ['/partnership/yuhuatai~datong/exchange/pairings?q=小学', ['编号', '签约', '到期']],
    ['/partnership/yuhuatai~datong/exchange/activities', ['编号', '日期']],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    const total = await totalOf(page);
    const rows = await exported(page);
    expect(rows[0]?.[0]).toContain(total);
    expect(rows.length - 2, path).toBe(Number(total.replaceAll(',', '')));
    const header = rows[1] ?? [];
    const shown = await page.locator('tbody tr.ant-table-row').allInnerTexts();
    for (const [n, text] of shown.slice(0, 12).entries())
      for (const column of columns) expect(text, path).toContain(rows[n + 2]?.[header.indexOf(column)]);
  }
});

test('every list offers its export, and reads well on a desk and on a phone', async ({ signIn }) => {
  test.setTimeout(240_000);
  const { page } = await signIn('coordinator');
  for (const [name, path] of [
    ['schools-list', '/region/datong/schools?view=list'],
    ['groups', '/region/datong/groups'],
    ['pairings', '/partnership/yuhuatai~datong/exchange/pairings'],
    ['activities', '/partnership/yuhuatai~datong/exchange/activities'],
    ['lessons', '/partnership/yuhuatai~datong/exchange/lessons'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('link', { name: '导出 Excel' }), path).toBeVisible();
    await takeScreens(page, name, ['1366x768', '390x844']);
    await page.setViewportSize({ width: 1366, height: 768 });
  }
  for (const path of [big, '/region/datong/accounts', '/region/datong/accounts/offices', '/region/datong/imports']) {
    await page.goto(path);
    await expect(page.getByRole('link', { name: '导出 Excel' }).first(), path).toBeVisible();
  }
});

test('four thousand teachers stay fluid: eighteen rows, header and first column in place, sorting, filtering and scrolling at once', async ({ signIn }) => {
  const { page } = await signIn('leader');
  await page.goto(big);
  const rows = page.locator('tbody tr.ant-table-row');
  await expect(rows.nth(17)).toBeInViewport();
  expect(Number((await totalOf(page)).replaceAll(',', ''))).toBeGreaterThan(3_900);

  const first = await rows.first().innerText();
  await inTime(async () => {
    await page.getByRole('columnheader', { name: '到校' }).click();
    await expect(rows.first()).not.toHaveText(first);
  });
  await inTime(async () => {
    await page.getByPlaceholder('姓名、编号、学校、身份证号').fill('小学');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/q=/);
    await expect(page.locator('.ant-spin-spinning')).toHaveCount(0);
  });
  await inTime(() => page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += 200) {
      window.scrollTo(0, y);
      await new Promise(requestAnimationFrame);
    }
  }));
  await expect(page.getByRole('columnheader', { name: '姓名' }).first()).toBeInViewport();

  await page.setViewportSize({ width: 800, height: 768 });
  await page.locator('.ant-table-content, .ant-table-body').first().evaluate((body) => { body.scrollLeft = body.scrollWidth; });
  await expect(rows.last().locator('td').first()).toBeInViewport();
});

test('every page of four thousand rows shows its own rows from end to end, none of them blank', async ({ signIn, host }) => {
  const { page } = await signIn('leader');
  const api = await Api.signIn(host.url, 'leader');
  const all = await api.read<{ total: number }>(`/api/v1${big}?presence=all&size=1`);
  expect(all.total).toBeGreaterThan(3_900);
  const rows = page.locator('tbody tr.ant-table-row');
  for (const at of [1, Math.ceil(all.total / 100), Math.ceil(all.total / 50)]) {
    await page.goto(`${big}?presence=all&page=${at}`);
    const { rows: expected } = await api.read<{ rows: { staffNumber: string }[] }>(`/api/v1${big}?presence=all&page=${at}&size=50`);
    await expect(rows).toHaveCount(expected.length);
    await expect(rows.first()).toContainText(expected[0]!.staffNumber);
    await expect(rows.nth(Math.min(17, expected.length - 1))).toBeInViewport();
    for (const [n, { staffNumber }] of expected.entries()) {
      if (n % 12 === 0) await rows.nth(n).scrollIntoViewIfNeeded();
      await expect(rows.nth(n)).toContainText(staffNumber);
    }
    await rows.last().scrollIntoViewIfNeeded();
    await expect(rows.last().locator('td').nth(1)).not.toBeEmpty();
  }
  await api.close();
});

test('people of one name are told apart in lists', async ({ signIn, host }) => {
  const { page } = await signIn('coordinator');
  const api = await Api.signIn(host.url, 'coordinator');
  const { rows: people } = await api.read<{ rows: { name: string; staffNumber: string }[] }>(`/api/v1${big}?size=500`);
  await api.close();
  const { name } = people.find((one) => people.some((other) => other !== one && other.name === one.name))!;
  const namesakes = people.filter((one) => one.name === name);
  for (const path of [`${big}?q=${name}`, `/region/big/accounts?q=${name}`]) {
    await page.goto(path);
    const rows = page.locator('tbody tr.ant-table-row').filter({ hasText: name });
    for (const { staffNumber } of namesakes) await expect(rows.filter({ hasText: staffNumber }), path).toHaveCount(1);
    const shown = await rows.allInnerTexts();
    expect(new Set(shown).size).toBe(shown.length);
  }
});

test('a phone has the list without the export', async ({ signIn }) => {
  const { page } = await signIn('principal', phone);
  await page.goto('/region/datong/teachers');
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  await expect(page.getByRole('link', { name: '导出 Excel' })).toBeHidden();
  await page.getByRole('button', { name: '视图' }).click();
  await expect(page.getByRole('dialog').getByLabel('列表地址')).toBeVisible();
  await fitsWidth(page);
});

/** Generous: a shared machine, several times what a person would call at once. */
async function inTime(act: () => Promise<void>): Promise<void> {
  const from = Date.now();
  await act();
  expect(Date.now() - from).toBeLessThan(5_000);
}

async function openViews(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^视图(：|$)/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function totalOf(page: Page): Promise<string> {
  return (await page.getByText(/^共 [\d,]+ 条$/).first().innerText()).slice(2, -2);
}

async function exported(page: Page): Promise<string[][]> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出 Excel' }).first().click()]);
  return rowsOf(readFileSync(await download.path()));
}
