import type { Page } from '@playwright/test';
import { Api } from './support/api.js';
import { expect, test } from './support/test.js';
import { takeScreens } from './support/screen.js';

const rotation = '/api/v1/region/datong/rotation';

test('one coordinator assigns, publishes and orders, and the other sees it happen', async ({ signIn, host }) => {
  test.setTimeout(240_000);
  const first = (await signIn('coordinator')).page;
  const second = (await signIn('coordinator2')).page;
  for (const page of [first, second]) await page.goto(`${host.url}/region/datong/rotation`);

  await first.getByRole('button', { name: '开启本学年轮岗' }).click();
  await first.getByRole('dialog').getByRole('button', { name: /^开\s*启$/ }).click();
  await first.getByRole('button', { name: '核定资格' }).first().click();
  await first.getByRole('button', { name: '新建方案' }).first().click({ timeout: 60_000 });
  await first.getByRole('dialog').getByRole('button', { name: '新建方案' }).click();

  await first.getByRole('list', { name: '轮岗各阶段' }).getByRole('button', { name: '申报推荐' }).click();
  const phase = first.getByRole('dialog');
  await expect(phase.getByText('应交流教师填报志愿').first()).toBeVisible();
  await takeScreens(first, 'rotation-phase');
  await first.setViewportSize({ width: 1366, height: 768 });
  await first.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await phase.getByRole('button', { name: '复制催办文字' }).click();
  expect(await first.evaluate(() => navigator.clipboard.readText())).toMatch(/【轮岗工作提醒】\d{4} 学年轮岗“申报推荐”阶段 .* 截止，以下事项尚未完成：\n.+：应交流教师填报志愿，尚余 \d+/);
  await phase.getByRole('button', { name: '延期' }).click();
  await first.getByLabel('延期理由').fill('停电半天');
  await first.getByRole('dialog', { name: '延长“申报推荐”' }).getByRole('button', { name: /^延\s*期$/ }).click();
  await expect(second.getByText(/延长了“申报推荐”/).first()).toBeVisible();
  await phase.getByRole('button', { name: '关闭' }).click();

  // Whoever comes first is placed: as many as like may leave a post.
  const bureau = await Api.signIn(host.url, 'coordinator');
  const { key } = (await bureau.read<{ key: string; schoolYear: number; cancelled: boolean }[]>(`${rotation}/cycles`)).filter(({ cancelled }) => !cancelled).reduce((one, other) => (other.schoolYear > one.schoolYear ? other : one));
  const { document } = await bureau.read<{ document: { current: string } }>(`/api/v1/region/datong/live/rotation?audience=${key}`);
  await bureau.order('POST', `${rotation}/scenarios/${document.current}/limits`, { values: [{ code: 'floor', value: 0 }], schools: [], apart: [] });
  await bureau.close();
  const number = await placeSomebody(first);
  await expect(second.getByRole('row', { name: new RegExp(number) }).first()).toBeVisible();
  await first.setViewportSize({ width: 1366, height: 768 });
  await expect(first.getByRole('region', { name: '候选人' }).getByRole('listitem').nth(17)).toBeInViewport({ ratio: 1 });
  await takeScreens(first, 'rotation');
  await first.setViewportSize({ width: 1366, height: 768 });

  await expect(first.getByText('方案待局领导审定').first()).toBeVisible();
  const leader = (await signIn('leader')).page;
  await leader.goto(`${host.url}/region/datong/rotation`);
  await leader.getByRole('button', { name: '退回' }).click();
  await leader.getByRole('dialog').getByRole('textbox').fill('请再核对里程');
  await leader.getByRole('dialog').getByRole('button', { name: '退回' }).click();
  await expect(first.getByText(/方案被退回：请再核对里程/).first()).toBeVisible();
  await leader.getByRole('button', { name: '审定通过' }).click();
  await leader.getByRole('dialog').getByRole('button', { name: '审定通过' }).click();
  await first.getByRole('button', { name: '公示方案' }).first().click();
  const until = first.getByLabel('公示结束');
  await until.fill(await first.getByLabel('公示开始').inputValue());
  await until.press('Enter');
  await first.getByRole('button', { name: '开始公示' }).click();
  await expect(second.getByText('公示中').first()).toBeVisible();

  await first.getByRole('button', { name: '下达调令' }).first().click();
  await first.getByLabel('发文字号').fill('大教人〔2026〕12号');
  await first.getByRole('dialog').getByRole('button', { name: '下达调令' }).click();
  for (const page of [first, second]) await expect(page.getByText('已生效').first()).toBeVisible({ timeout: 30_000 });
});

/** Goes down the candidates until one has a post to go to; the person's number. */
async function placeSomebody(page: Page): Promise<string> {
  const candidates = page.getByRole('region', { name: '候选人' }).getByRole('button', { name: '安排到…' });
  await expect(candidates.first()).toBeVisible();
  for (let n = 0; n < 20; n++) {
    await candidates.nth(n).click();
    const dialog = page.getByRole('dialog');
    const number = /（(\w+)）/.exec(await dialog.getByText(/^把 .* 安排到$/).innerText())![1]!;
    const place = dialog.getByRole('button', { name: /^安\s*排$/ }).first();
    await expect(place.or(dialog.getByText('没有学段学科相符的缺员岗位'))).toBeVisible();
    if (await place.isVisible()) {
      await place.click();
      await expect(dialog).toBeHidden();
      return number;
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  throw new Error('None of the first twenty candidates has a post to go to.');
}
