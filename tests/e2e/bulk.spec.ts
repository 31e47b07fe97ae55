import type { Page } from '@playwright/test';
import { Api } from './support/api.js';
import { Rotation } from './support/rotation.js';
import { takeScreens, takeSizes } from './support/screen.js';
import { expect, phone, test } from './support/test.js';

const region = '/region/big';
const api = `/api/v1${region}`;

interface Teacher { key: string; staffNumber: string; name: string; classTeacher: boolean }
interface Teachers { total: number; rows: Teacher[] }

/** 327 teachers of Chinese of the first grade, at schools that are called a primary school; this file alone changes anything of them. */
const firsts = `q=${encodeURIComponent('小学')}&stage=primary&subject=chinese&title=T3`;

/** Teachers of a subject and stage of which this file alone changes anything. */
const filter = 'stage=primary&subject=mathematics';

async function all(office: Api, query: string): Promise<Teacher[]> {
  const found: Teacher[] = [];
  for (let page = 1; ; page++) {
    const { total, rows } = await office.read<Teachers>(`${api}/teachers?${query}&size=200&page=${page}`);
    found.push(...rows);
    if (found.length >= total) return found;
  }
}

test('fifty pasted numbers are found, acted on together and taken back', async ({ signIn, host }) => {
  const office = await Api.signIn(host.url, 'coordinator');
  const before = await all(office, filter);
  const fifty = before.filter(({ classTeacher }) => !classTeacher).slice(0, 50);
  expect(fifty).toHaveLength(50);
  const pasted = ['教师编号', ...fifty.map(({ staffNumber }, n) => (n === 0 ? staffNumber.replaceAll('0', '０') : n === 1 ? `'${staffNumber}` : staffNumber)), fifty[4]!.staffNumber, 'SF99998', 'SF99999'];

  const { page } = await signIn('coordinator');
  await page.goto(`${region}/teachers`);
  await page.getByRole('button', { name: '粘贴编号' }).click();
  await page.getByLabel('编号', { exact: true }).fill(pasted.join('\n'));
  await page.getByRole('button', { name: '查找并选择' }).click();
  await expect(page.getByText('找到 50，未找到 2，重复 1')).toBeVisible();
  await expect(page.getByText('未找到：SF99998、SF99999')).toBeVisible();
  await takeScreens(page, 'bulk-paste', ['1366x768', '390x844']);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: '选择这 50 条' }).click();
  const bar = page.getByRole('region', { name: '批量操作' });
  await expect(bar.getByText('已选 50 人')).toBeVisible();

  await bar.getByRole('button', { name: '设为班主任' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('可执行 50 人，不可执行 0 人')).toBeVisible();
  await dialog.getByRole('button', { name: '执行 50 条' }).click();
  await expect(dialog.getByText('已执行 50 人，未执行 0 人')).toBeVisible();
  expect((await all(office, filter)).filter(({ classTeacher }) => classTeacher)).toHaveLength(before.filter(({ classTeacher }) => classTeacher).length + 50);

  await dialog.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('dialog').getByText('将恢复 50 条记录')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: /撤\s*销/ }).click();
  await expect(page.getByText('已恢复 50 条记录。')).toBeVisible();
  expect(await all(office, filter)).toEqual(before);
  await office.close();
});

test('of 327 that match 312 are acted on and 15 refused, who open as a list, and everything is taken back', async ({ signIn, host }) => {
  const office = await Api.signIn(host.url, 'coordinator');
  const original = await all(office, firsts);
  expect(original).toHaveLength(327);
  const others = original.filter(({ classTeacher }) => classTeacher).slice(15).map(({ key }) => key);
  await office.order('POST', `${api}/actions`, { list: 'teachers', action: 'no-class-teacher', keys: others });
  const before = await all(office, firsts);
  const already = before.filter(({ classTeacher }) => classTeacher);
  expect(already).toHaveLength(15);

  const { page } = await signIn('coordinator');
  await page.goto(`${region}/teachers?${firsts}`);
  await page.getByRole('checkbox', { name: '选择本页全部' }).check();
  const bar = page.getByRole('region', { name: '批量操作' });
  await expect(bar.getByText('已选 50 人')).toBeVisible();
  await bar.getByRole('button', { name: '选择符合条件的全部 327 人' }).click();
  await expect(bar.getByText('已选符合条件的全部 327 人')).toBeVisible();
  await takeScreens(page, 'bulk-selected', ['1366x768', '390x844']);
  await page.setViewportSize({ width: 1366, height: 768 });

  await bar.getByRole('button', { name: '设为班主任' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('可执行 312 人，不可执行 15 人')).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole('button', { name: '已经是这样，无需再做。（15 人）' }).click();
  await expect(dialog.getByText(already[0]!.staffNumber)).toBeVisible();
  await takeScreens(page, 'bulk-check', ['1366x768', '390x844']);
  await page.setViewportSize({ width: 1366, height: 768 });
  // The answer is kept back until the progress was seen: a fast machine is done before anyone could look.
  let seen = (): void => undefined;
  const looked = new Promise<void>((done) => { seen = done; });
  await page.route('**/actions', async (route) => {
    const answer = await route.fetch();
    await looked;
    await route.fulfill({ response: answer });
  }, { times: 1 });
  await dialog.getByRole('button', { name: '执行 312 条' }).click();
  await expect(dialog.getByText(/^正在处理 [\d,]+\/327…$|^正在保存，马上完成…$/)).toBeVisible();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  seen();
  await expect(dialog.getByText('已执行 312 人，未执行 15 人')).toBeVisible({ timeout: 60_000 });
  expect((await all(office, firsts)).every(({ classTeacher }) => classTeacher)).toBe(true);
  await takeScreens(page, 'bulk-done', ['1366x768', '390x844']);
  await page.setViewportSize({ width: 1366, height: 768 });

  await dialog.getByRole('link', { name: '查看未执行的 15 条' }).click();
  await expect(page.getByText('共 15 条')).toBeVisible();
  await expect(page.getByText('只看上次未执行的记录')).toBeVisible();
  for (const { staffNumber } of already) await expect(page.getByRole('row').filter({ hasText: staffNumber })).toBeVisible();
  await takeSizes(page, 'bulk-refused', ['1366x768']);

  await page.goto(`${region}/actions`);
  const record = page.getByRole('row').filter({ hasText: '设为班主任' }).first();
  await expect(record.getByText('312', { exact: true })).toBeVisible();
  await takeScreens(page, 'bulk-history', ['1366x768', '390x844']);
  await page.setViewportSize({ width: 1366, height: 768 });
  await record.getByRole('button', { name: /撤\s*销/ }).click();
  await expect(page.getByRole('dialog').getByText('将恢复 312 条记录')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('dialog').getByRole('button', { name: /撤\s*销/ }).click();
  await expect(record.getByText('已撤销')).toBeVisible({ timeout: 30_000 });
  expect(await all(office, firsts)).toEqual(before);

  await office.order('POST', `${api}/actions`, { list: 'teachers', action: 'class-teacher', keys: others });
  expect(await all(office, firsts)).toEqual(original);
  await office.close();
});

test('a list that changed since it was seen is not acted on, and both numbers are said', async ({ signIn }) => {
  const { page } = await signIn('coordinator', phone);
  await page.goto(`${region}/teachers?${filter}`);
  await page.route('**/actions/check', async (route) => {
    const body = route.request().postDataJSON() as { total: number };
    await route.continue({ postData: JSON.stringify({ ...body, total: body.total - 1 }) });
  });
  await page.getByRole('checkbox', { name: '选择本页全部' }).check();
  const bar = page.getByRole('region', { name: '批量操作' });
  await expect(bar).toBeInViewport();
  await bar.getByRole('button', { name: /^选择符合条件的全部/ }).click();
  await bar.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '设为班主任' }).click();
  await expect(page.getByText(/^您看到的是 \d+ 条，现在符合条件的是 \d+ 条/)).toBeVisible();
});

/** Does an action to the two rows that are chosen, and takes it back. */
async function doAndUndo(page: Page, action: string, counted: string): Promise<void> {
  const bar = page.getByRole('region', { name: '批量操作' });
  await expect(bar.getByText(`已选 ${counted}`)).toBeVisible();
  await bar.getByRole('button', { name: action }).click();
  const dialog = page.getByRole('dialog');
  const reason = dialog.getByLabel('退出原因');
  if (action === '退出本轮') await reason.fill('本人申请');
  await dialog.getByRole('button', { name: /核\s*对/ }).click();
  await expect(dialog.getByText(`可执行 ${counted}，不可执行 0`)).toBeVisible();
  await dialog.getByRole('button', { name: '执行 2 条' }).click();
  await expect(dialog.getByText(`已执行 ${counted}，未执行 0`)).toBeVisible();
  await dialog.getByRole('button', { name: /撤\s*销/ }).click();
  await expect(page.getByRole('dialog').getByText('将恢复 2 条记录')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: /撤\s*销/ }).click();
  await expect(page.getByText('已恢复 2 条记录。')).toBeVisible();
}

test('chosen candidates leave the rotation together and come back, and their filters are in the address', async ({ signIn, host }) => {
  const rotation = await Rotation.open(host.url);
  const { page } = await signIn('coordinator');
  await page.goto('/region/datong/rotation?standing=eligible');
  const people = page.getByRole('region', { name: '候选人' }).first();
  await expect(people.getByRole('button', { name: /^视图/ })).toBeVisible();
  const boxes = people.getByRole('listitem').getByRole('checkbox');
  for (const n of [0, 1]) await boxes.nth(n).check();
  await takeScreens(page, 'bulk-candidates', ['1366x768']);
  await page.setViewportSize({ width: 1366, height: 768 });
  await doAndUndo(page, '退出本轮', '2 人');
  await rotation.giveUp();
});

test('chosen member schools leave a group together and never left', async ({ signIn }) => {
  const { page } = await signIn('coordinator');
  await page.goto('/region/datong/groups');
  await page.getByRole('link', { name: /教研联盟/ }).first().click();
  const boxes = page.getByRole('checkbox', { name: /^选择 / });
  await expect(boxes.nth(1)).toBeVisible();
  const count = await boxes.count();
  for (const n of [0, 1]) await boxes.nth(n).check();
  await doAndUndo(page, '退出集团', '2 所');
  await expect(boxes).toHaveCount(count);
});
