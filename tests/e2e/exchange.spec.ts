import type { Locator, Page } from '@playwright/test';
import { takeScreens } from './support/screen.js';
import { expect, phone, test } from './support/test.js';

const exchange = '/partnership/yuhuatai~datong/exchange';

test('a lesson starts in Yuhuatai, its end in Datong drops and returns, and everybody sees it', async ({ signIn }) => {
  test.setTimeout(240_000);
  const yuhuatai = (await signIn('yuhuatai')).page;
  await yuhuatai.goto(`${exchange}/lessons`);
  const title = `圆的面积（第${Date.now() % 1000}课时）`;
  await timetable(yuhuatai, title);
  const row = yuhuatai.getByRole('row', { name: title });
  await row.getByRole('button', { name: /检\s*测/ }).first().click();

  const far = await signIn('dt00002', phone);
  await far.page.goto('/partnership/yuhuatai~datong/lessons');
  await far.page.getByRole('link', { name: title }).click();
  await expect(far.page.getByText('本端已就绪')).toBeVisible();

  const datong = (await signIn('coordinator')).page;
  await datong.goto(exchange);
  await row.getByRole('button', { name: /开\s*始/ }).click();
  const card = datong.getByRole('article').filter({ hasText: title });
  await expect(card.getByText('已连接')).toHaveCount(2);
  await expect(far.page.getByRole('heading', { name: '已连接' })).toBeVisible();
  await takeScreens(datong, 'exchange-live');
  await takeScreens(far.page, 'lesson-end');

  await far.context.setOffline(true);
  await expect(card.getByText('已断开')).toBeVisible({ timeout: 30_000 });
  await far.context.setOffline(false);
  await expect(card.getByText('已断开')).toBeHidden({ timeout: 30_000 });
  await expect(card.getByText('断 1 次')).toBeVisible();

  await row.getByRole('button', { name: /结\s*束/ }).click();
  await yuhuatai.getByRole('button', { name: /确\s*定/ }).click();
  await expect(card).toBeHidden();
  await expect(far.page.getByRole('heading', { name: '已结束' })).toBeVisible();
  await expect(row.getByText(/\d+ 分 (达标|不足)/)).toBeVisible();
});

test('a group coordinator starts an activity, and check-ins arrive on the page of another', async ({ signIn }) => {
  const own = (await signIn('group')).page;
  const bureau = (await signIn('coordinator')).page;
  await bureau.goto('/region/datong/groups');
  await bureau.getByRole('link', { name: /教研联盟/ }).first().click();
  await bureau.waitForURL(/groups\/./);
  await own.goto(new URL(bureau.url()).pathname);
  await own.getByRole('link', { name: '活动', exact: true }).click();

  const number = `JY${Date.now() % 100_000}`;
  await own.getByRole('button', { name: '新建活动' }).click();
  const dialog = own.getByRole('dialog');
  await dialog.getByLabel('编号').fill(number);
  await pick(own, dialog.getByLabel('类别'), '联片教研');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  const row = own.getByRole('row', { name: number });
  await row.getByRole('button', { name: /开\s*始/ }).click();
  await row.getByRole('button', { name: /^签\s*到$/ }).click();
  for (const staffNumber of ['DT00002', 'DT00003', 'DT00004']) {
    await own.getByLabel('教师编号').fill(staffNumber);
    await own.getByLabel('教师编号').press('Enter');
    await expect(own.getByLabel('教师编号')).toHaveValue('');
  }

  await expect(bureau.getByRole('listitem').filter({ hasText: number }).filter({ hasText: '老师' })).toHaveCount(3);
  await takeScreens(bureau, 'group');
});

async function timetable(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: '排一节课' }).click();
  const dialog = page.getByRole('dialog');
  await pick(page, dialog.getByLabel('所属'), 'JD02');
  await dialog.getByLabel('课题').fill(title);
  await pick(page, dialog.getByLabel('学科'), '数学');
  await dialog.getByLabel('年级').fill('六年级');
  await dialog.getByLabel('主讲教师编号').fill('YH00001');
  await pick(page, dialog.getByLabel('听课学校'), '云谷小学');
  await dialog.getByLabel('听课班级').fill('六（1）班');
  await dialog.getByLabel('听课端教师编号').fill('DT00002');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(dialog).toBeHidden();
}

/** Chooses from a list that can be searched. */
async function pick(page: Page, box: Locator, text: string): Promise<void> {
  await box.click();
  if ((await box.getAttribute('readonly')) === null) await box.fill(text);
  await page.locator('.ant-select-item-option').filter({ hasText: text, visible: true }).first().click();
}
