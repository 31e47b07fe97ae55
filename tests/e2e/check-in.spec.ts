import type { Page } from '@playwright/test';
import { Api } from './support/api.js';
import { takeScreens } from './support/screen.js';
import { expect, phone, test } from './support/test.js';

const region = 'region/datong';

test('a host shows the code, a teacher types it on a phone and stands on the roll; an old code and a stranger are told why not', async ({ signIn, host }) => {
  test.setTimeout(180_000);
  const desk = (await signIn('group')).page;
  await desk.getByRole('link', { name: '打开' }).first().click();
  await desk.getByRole('link', { name: '活动', exact: true }).click();
  const number = `QD${Date.now() % 180_000}`;
  await plan(desk, number);
  const row = desk.getByRole('row', { name: number });
  await row.getByRole('button', { name: '签到码' }).click();
  const digits = desk.getByRole('dialog').getByText(/^\d{6}$/);
  const old = await digits.innerText();
  await takeScreens(desk, 'check-in-code', ['1366x768', '1920x1080']);
  await desk.setViewportSize({ width: 1366, height: 768 });

  const teacher = (await signIn('dt00002', phone)).page;
  await teacher.getByRole('button', { name: '扫码签到' }).click();
  await teacher.getByRole('radio', { name: new RegExp(number) }).check();
  const field = teacher.getByLabel('签到码（6 位数字）');
  const submit = teacher.locator('button[type=submit]');
  const present = teacher.getByRole('status', { name: '已签到' }).filter({ hasText: number });
  await takeScreens(teacher, 'check-in', ['390x844']);

  await field.fill(await isReplacedTwice(digits, old) ? old : '');
  await submit.click();
  await expect(teacher.getByRole('alert')).toContainText('签到码已更换');
  await takeScreens(teacher, 'check-in-old', ['390x844']);
  await expect(present).toBeHidden();

  await field.fill(await digits.innerText());
  await submit.click();
  await expect(present).toBeVisible();
  await expect(teacher.getByRole('alert')).toBeHidden();
  await takeScreens(teacher, 'check-in-done', ['390x844']);

  const address = `/check-in?scope=${encodeURIComponent(region)}&activity=${await keyOf(host.url, number)}&code=${await digits.innerText()}`;
  await teacher.goto(address);
  await expect(present).toBeVisible();
  const leader = (await signIn('leader', phone)).page;
  await leader.goto(address);
  await expect(leader.getByText('您的账号不是教师账号，不能扫码签到')).toBeVisible();
  await takeScreens(leader, 'check-in-not-teacher', ['390x844']);
  await teacher.goto(address.replace(encodeURIComponent(region), encodeURIComponent('region/yuhuatai')));
  await expect(teacher.getByRole('alert')).toContainText('请组织者按教师编号登记');

  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog')).toBeHidden();
  await row.getByRole('button', { name: '1', exact: true }).click();
  const roll = desk.getByRole('dialog', { name: `${number} 签到名单` });
  await expect(roll.getByRole('row').filter({ hasText: '学员' })).toHaveCount(1);
  await expect(roll.getByText('活动开始后才能签到')).toHaveCount(0);
  await expect(roll.getByRole('button', { name: '签到码' })).toBeVisible();
  await takeScreens(desk, 'check-in-roll', ['1366x768']);
  await desk.keyboard.press('Escape');

  await desk.getByRole('link', { name: '首页' }).first().click();
  const today = desk.getByRole('listitem').filter({ hasText: number });
  await expect(today.getByRole('button', { name: '签到码' }).first()).toBeVisible();
  await takeScreens(desk, 'check-in-host', ['1366x768', '390x844']);

  await cancel(host.url, number);
});

async function plan(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: '新建活动' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('编号').fill(number);
  await dialog.getByLabel('类别').click();
  await page.locator('.ant-select-item-option').filter({ hasText: '联片教研', visible: true }).first().click();
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(dialog).toBeHidden();
}

/** A code is taken until the one after it is replaced. */
async function isReplacedTwice(digits: ReturnType<Page['getByText']>, first: string): Promise<boolean> {
  await expect(digits).not.toHaveText(first, { timeout: 40_000 });
  const second = await digits.innerText();
  await expect(digits).not.toHaveText(second, { timeout: 40_000 });
  return true;
}

interface Activities { rows: { key: string; number: string }[] }

async function keyOf(url: string, number: string): Promise<string> {
  const api = await Api.signIn(url, 'group');
  const { rows } = await api.read<Activities>(`/api/v1/${region}/activities?q=${number}`);
  await api.close();
  return rows[0]!.key;
}

async function cancel(url: string, number: string): Promise<void> {
  const key = await keyOf(url, number);
  const api = await Api.signIn(url, 'group');
  await api.order('POST', `/api/v1/${region}/activities/${key}/cancellation`, {});
  await api.close();
}
