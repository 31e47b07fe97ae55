import type { Page } from '@playwright/test';
import { Rotation } from './support/rotation.js';
import { takeScreens } from './support/screen.js';
import { expect, phone, test } from './support/test.js';

const teacher = 'dt00002';
const mine = '/region/datong/my-rotation';
let rotation: Rotation;

test.beforeAll(async ({ host }) => {
  rotation = await Rotation.open(host.url, 2027);
  for (const phase of ['P3', 'P4', 'P5', 'P6']) await rotation.openPhase(phase);
});

test.afterAll(async () => { await rotation.giveUp(); });

test('a teacher states wishes on the phone, contests points, and tries others; school and bureau answer', async ({ signIn }) => {
  const own = (await signIn(teacher, phone)).page;
  await own.goto(mine);
  await expect(own.getByText(/您在本校已满 \d+ 学年/)).toBeVisible();
  await takeScreens(own, 'own-rotation', ['390x844', '1366x768']);
  await own.setViewportSize(phone);
  await own.getByRole('button', { name: '填报志愿' }).click();

  await expect(own.getByRole('timer')).toContainText('距志愿截止还有');
  await own.getByRole('button', { name: '添加志愿' }).click();
  const picker = own.getByRole('dialog');
  await picker.getByRole('listitem').filter({ hasText: '任一乡村学校' }).getByRole('button').click();
  for (let n = 0; n < 2; n++) await picker.getByRole('heading', { name: '具体学校' }).locator('~ ul').getByRole('button').first().click();
  await takeScreens(own, 'wish-picker', ['390x844']);
  await picker.getByRole('button', { name: /关闭|Close/ }).first().click();
  await expect(names(own)).toHaveCount(3);
  const [rural, near, next] = await names(own).allInnerTexts();
  expect(rural).toContain('任一乡村学校');

  await own.getByRole('button', { name: '下移 任一乡村学校' }).click();
  await expect(names(own).nth(1)).toContainText('任一乡村学校');
  await dragTo(own, 1, 2);
  await expect(names(own).nth(2)).toContainText('任一乡村学校');
  expect(await names(own).allInnerTexts()).toEqual([near, next, rural]);
  await own.getByLabel(/最远距离/).fill('80');
  await expect(own.getByText('有改动尚未提交')).toBeVisible();
  await own.getByRole('button', { name: '提交志愿' }).click();
  await expect(own.getByText('志愿已提交。', { exact: false })).toBeVisible();
  await own.reload();
  await expect(names(own)).toHaveText([near!, next!, rural!]);
  await takeScreens(own, 'wishes', ['390x844', '1366x768']);
  await own.setViewportSize(phone);

  await own.goto(mine);
  await expect(own.locator('[data-review=at-school]')).toBeVisible();
  const before = Number.parseInt(await own.getByTestId('points').innerText(), 10);
  await own.locator('[data-line=S8]').getByRole('button', { name: '有异议' }).click();
  const form = own.getByRole('dialog');
  await form.getByLabel('哪里不对，应当是多少').fill('夫妻分居两地，应计一次');
  await form.getByLabel(/证明材料/).fill('结婚证');
  await form.getByRole('button', { name: '下一步：核对' }).click();
  await form.getByRole('button', { name: '确认提交' }).click();
  await expect(own.locator('[data-line=S8]')).toContainText('异议处理中');

  const office = (await signIn('coordinator')).page;
  await office.goto('/region/datong/rotation/eligibility?standing=duty');
  await office.getByRole('button', { name: '公示资格' }).click();
  await office.getByRole('tooltip').getByRole('button', { name: '公示资格' }).click();
  await expect(office.getByTestId('notice')).toContainText('已公示');
  await expect(own.getByText(/资格已于 .* 公示/)).toBeVisible({ timeout: 20_000 });
  await takeScreens(office, 'eligibility', ['1366x768']);
  await office.goto('/region/datong');
  await office.locator('[data-todo=disputes]').click();
  await expect(office).toHaveURL(/disputes\?state=waiting/);
  await takeScreens(office, 'disputes', ['1366x768']);
  await office.setViewportSize({ width: 1366, height: 768 });
  await office.getByRole('row').filter({ hasText: teacher.toUpperCase() }).getByRole('button', { name: /^处\s*理$/ }).click();
  const decision = office.getByRole('dialog');
  await expect(decision).toContainText('夫妻分居两地');
  await decision.getByLabel(/更正数量/).fill('1');
  await decision.getByLabel(/处理理由/).fill('结婚证属实');
  await decision.getByRole('button', { name: '成立并更正' }).click();
  await expect(own.locator('[data-dispute=accepted]')).toContainText('结婚证属实', { timeout: 20_000 });
  await expect(own.getByTestId('points')).toHaveText(`${before + 50} 分`);

  await office.goto('/region/datong/rotation/applications?state=at-school');
  await takeScreens(office, 'applications', ['1366x768']);
  await office.setViewportSize({ width: 1366, height: 768 });
  await review(office, '通过');
  await office.goto('/region/datong/rotation/applications?state=at-bureau');
  await review(office, '退回修改', '请再填一所学校');
  await expect(own.locator('[data-review=returned]')).toContainText('请再填一所学校', { timeout: 20_000 });

  await own.getByRole('button', { name: '模拟积分' }).click();
  const simulated = own.getByTestId('simulated');
  await expect(simulated).toHaveText(`现在 ${before + 50} 分，模拟后 ${before + 50} 分`);
  await own.getByLabel('乡村任教学年').fill('6');
  await expect(simulated).not.toHaveText(`现在 ${before + 50} 分，模拟后 ${before + 50} 分`);
  await takeScreens(own, 'simulator', ['390x844']);
  await own.goto(mine);
  await expect(own.getByTestId('points')).toHaveText(`${before + 50} 分`);
});

function names(page: Page) {
  return page.locator('[data-wish] p');
}

async function dragTo(page: Page, from: number, to: number): Promise<void> {
  const [start, end] = await Promise.all([from, to].map((place) => page.locator('[data-wish]').nth(place).getByRole('button', { name: /^拖动/ }).boundingBox()));
  await page.mouse.move(start!.x + 8, start!.y + 8);
  await page.mouse.down();
  await page.mouse.move(end!.x + 8, end!.y + 12, { steps: 6 });
  await page.mouse.up();
}

async function review(page: Page, outcome: string, reason?: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: teacher.toUpperCase() }).getByRole('button', { name: /^审\s*核$/ }).click();
  const dialog = page.getByRole('dialog');
  if (reason !== undefined) await dialog.getByRole('textbox').fill(reason);
  await dialog.getByRole('button', { name: new RegExp(`^${[...outcome].join('\\s*')}$`) }).click();
  await expect(dialog).toBeHidden();
}
