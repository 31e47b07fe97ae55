import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, phone, test } from './support/test.js';
import { fitsWidth, takeScreens, takeSizes } from './support/screen.js';

const chosen = 'qing nian ba 2026 nian';

test('accounts are opened, slips are printed, and a teacher activates on a phone', async ({ signIn, host, browser }) => {
  test.slow();
  const coordinator = await signIn('coordinator');
  const clerk = await signIn('clerk');
  await clerk.page.goto(`${host.url}/region/datong/accounts`);
  const schoolName = await clerk.page.getByRole('row').nth(2).getByRole('cell').nth(3).innerText();

  await coordinator.page.goto(`${host.url}/region/datong/accounts`);
  await coordinator.page.getByRole('combobox', { name: '学校' }).click();
  await coordinator.page.keyboard.type(schoolName);
  await coordinator.page.keyboard.press('Enter');
  await expect(coordinator.page).toHaveURL(/school=/);
  const open = coordinator.page.getByRole('button', { name: /^开通账号（\d+ 人）$/ });
  await expect(open).toBeEnabled();
  await takeScreens(coordinator.page, 'accounts');
  await coordinator.page.setViewportSize({ width: 1366, height: 768 });
  const missing = Number(/\d+/.exec(await open.innerText())?.[0]);
  await open.click();
  await expect(coordinator.page.getByRole('dialog').getByText(`可开通 ${missing} 人，不可开通 0 人。`)).toBeVisible();
  await coordinator.page.getByRole('button', { name: `开通 ${missing} 人` }).click();
  await expect(coordinator.page.getByText(`已开通 ${missing} 个账号。`)).toBeVisible();
  await expect(open).toBeDisabled();

  await clerk.page.reload();
  await clerk.page.getByRole('button', { name: '打印激活单' }).click();
  await expect(clerk.page.getByRole('listitem').filter({ hasText: '激活码' })).toHaveCount(missing);
  await takeScreens(clerk.page, 'slips');
  await clerk.page.setViewportSize({ width: 1366, height: 768 });
  await expectPrintedAlone(clerk.page);
  const download = clerk.page.waitForEvent('download');
  await clerk.page.getByRole('link', { name: '下载 Excel' }).click();
  expect(readFileSync(await (await download).path()).subarray(0, 2).toString()).toBe('PK');

  const slip = clerk.page.getByRole('listitem').filter({ hasText: '激活码' }).first();
  const [number, code] = [await fact(slip, '编号'), await fact(slip, '激活码')];
  const link = `${host.url}/activate?account=${number}&code=${code}`;
  const context = await browser.newContext({ viewport: phone, isMobile: true, hasTouch: true, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const teacher = await context.newPage();
  await teacher.goto(link);
  await expect(teacher.getByText('您好！请设置登录密码。')).toBeVisible();
  await takeScreens(teacher, 'activate');
  await teacher.setViewportSize(phone);
  await setPassword(teacher, chosen);
  await expect(teacher.locator('[data-connection]').first()).toHaveAttribute('data-connection', 'live', { timeout: 20_000 });

  await teacher.getByRole('link', { name: '学时' }).first().click();
  await teacher.getByRole('button', { name: '登记学时' }).first().click();
  await teacher.getByLabel('培训项目').fill('新学期第一次校本研修');
  await teacher.getByRole('button', { name: /提\s*交/ }).click();
  await expect(teacher.getByText('新学期第一次校本研修')).toBeVisible();
  await fitsWidth(teacher);

  const again = await browser.newPage({ viewport: phone, locale: 'zh-CN' });
  await again.goto(link);
  await expect(again.getByRole('alert')).toContainText('激活码已使用过');
  await takeSizes(again, 'activate-used');

  await clerk.page.goto(`${host.url}/region/datong/accounts?q=${number}`);
  await clerk.page.getByRole('button', { name: /重\s*置/ }).click();
  await clerk.page.getByRole('tooltip').or(clerk.page.locator('.ant-popover')).getByRole('button', { name: /重\s*置/ }).click();
  const issued = clerk.page.getByRole('dialog', { name: '新的激活码' });
  const fresh = (await issued.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/).innerText()).trim();
  expect(fresh).not.toBe(code);

  await again.reload();
  await expect(again.getByRole('alert')).toContainText('激活码已作废');
  await teacher.reload();
  await expect(teacher.getByRole('button', { name: /登\s*录/ })).toBeVisible();
  await teacher.goto(`${host.url}/activate?account=${number}&code=${fresh}`);
  await setPassword(teacher, `${chosen} xin`);
  await expect(teacher.locator('[data-connection]').first()).toHaveAttribute('data-connection', 'live', { timeout: 20_000 });
  await context.close();
  await again.close();
});

test('an operator opens an office account, gives it a role, and takes it back', async ({ signIn, host }) => {
  const { page } = await signIn('operator');
  await page.goto(`${host.url}/region/datong/accounts/offices`);
  await page.getByRole('button', { name: '开通单位账号' }).click();
  const dialog = page.getByRole('dialog', { name: '开通单位账号' });
  await dialog.getByLabel('账号').fill('personnel');
  await dialog.getByLabel('姓名或单位').fill('人事股');
  await choose(page, dialog.getByLabel('身份'), '审计人员');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(page.getByRole('dialog', { name: '新的激活码' }).getByText('personnel')).toBeVisible();
  await page.getByRole('button', { name: /完\s*成/ }).click();

  const row = page.getByRole('row', { name: /人事股/ });
  await expect(row).toContainText('审计人员');
  await row.getByRole('button', { name: /管\s*理/ }).click();
  const drawer = page.getByRole('dialog', { name: '人事股' });
  await choose(page, drawer.getByLabel('身份'), '局领导');
  await drawer.getByRole('button', { name: '授予身份' }).click();
  await expect(row).toContainText('局领导');
  await takeScreens(page, 'offices');
});

test('a principal lends the own role to a colleague until a day', async ({ signIn, host }) => {
  const { page } = await signIn('principal');
  await page.goto(`${host.url}/region/datong/accounts/lending`);
  await page.getByRole('button', { name: '委托给同事' }).click();
  const dialog = page.getByRole('dialog', { name: '委托给同事' });
  await dialog.getByLabel('受托人').fill('DT00002');
  await page.getByTitle(/DT00002/).click();
  await dialog.getByLabel('截止日').fill('2099-12-31');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '至 2099-12-31' })).toBeVisible();
  await takeScreens(page, 'lending');

  const lent = page.getByRole('listitem').filter({ hasText: '至 2099-12-31' });
  await lent.getByRole('button', { name: /收\s*回/ }).click();
  await page.getByRole('tooltip').getByRole('button', { name: /收\s*回/ }).click();
  await expect(lent).toBeHidden();
});

async function fact(slip: Locator, name: string): Promise<string> {
  return (await slip.locator('dt', { hasText: new RegExp(`^${name}$`) }).locator('xpath=following-sibling::dd[1]').innerText()).trim();
}

async function setPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('设置密码').fill(password);
  await page.getByLabel('再输一次').fill(password);
  await page.getByRole('button', { name: '激活并登录' }).click();
}

async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await field.click();
  await page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click();
}

/** On paper there are the slips and nothing of the page around them. */
async function expectPrintedAlone(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  await expect(page.getByRole('listitem').filter({ hasText: '激活码' }).first()).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
}
