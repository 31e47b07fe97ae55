import { takeScreens, takeSizes } from './support/screen.js';
import { expect, test } from './support/test.js';

test('a coordinator computes the best plan of a county of sixty schools, slides a quota and takes the plan over', async ({ signIn, host }) => {
  test.setTimeout(300_000);
  const page = (await signIn('coordinator')).page;
  await page.goto(`${host.url}/region/big/rotation`);
  await page.getByRole('button', { name: '开启本学年轮岗' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^开\s*启$/ }).click();
  await page.getByRole('button', { name: '核定资格' }).first().click();
  await page.getByRole('button', { name: '新建方案' }).first().click({ timeout: 120_000 });
  await page.getByRole('dialog').getByRole('button', { name: '新建方案' }).click();

  const board = page.getByRole('region', { name: '方案' });
  await board.getByRole('tab', { name: '自动编排' }).click();
  await board.getByRole('button', { name: '计算最优方案' }).click();
  await expect(board.getByText('已证明最优：不存在更好的方案')).toBeVisible({ timeout: 120_000 });
  const placed = Number(/共安排 ([\d,]+) 人/.exec(await board.getByText(/共安排/).innerText())![1]!.replaceAll(',', ''));
  expect(placed).toBeGreaterThan(200);
  await takeScreens(page, 'desk', ['1366x768', '1920x1080']);
  await page.setViewportSize({ width: 1366, height: 768 });

  const share = board.getByRole('spinbutton', { name: '交流比例' });
  await share.fill('11');
  await share.press('Enter');
  await expect(async () => {
    const more = Number(/共安排 ([\d,]+) 人/.exec(await board.getByText(/共安排/).innerText())![1]!.replaceAll(',', ''));
    expect(more).toBeGreaterThan(placed);
  }).toPass({ timeout: 60_000 });
  await expect(board.getByText('已证明最优：不存在更好的方案')).toBeVisible({ timeout: 120_000 });
  await board.getByRole('button', { name: '采用此方案' }).click();
  await expect(page.getByText('已采用，可以继续手工调整')).toBeVisible({ timeout: 60_000 });
  await board.getByRole('tab', { name: /^安排/ }).click();
  await expect(board.getByRole('tab', { name: /^安排 2?\d\d/ })).toBeVisible();
  await takeScreens(page, 'desk-adopted');
  await page.setViewportSize({ width: 1366, height: 768 });

  // Why so, and what else could be: the promised effect comes true.
  await board.locator('[data-move]').nth(4).click();
  const why = page.getByRole('region', { name: '为什么这样排' });
  await expect(why.getByText(/^最优方案安排到/)).toBeVisible();
  await expect(why.getByText(/^如果改为留任：/)).toBeVisible();
  await why.getByRole('button', { name: '其他去处' }).click();
  const choices = page.getByRole('dialog', { name: /的其他去处$/ });
  await choices.getByRole('button', { name: '按此重算' }).first().click({ timeout: 60_000 });
  await expect(choices.getByText(/^结果与预告一致/)).toBeVisible({ timeout: 60_000 });
  await takeSizes(page, 'desk-why', ['1366x768']);
  await choices.getByRole('button', { name: '采用此方案' }).click();
  await expect(page.getByText('已采用，这项安排已锁定')).toBeVisible({ timeout: 60_000 });

  await page.getByRole('button', { name: '查看' }).click();
  await page.getByRole('menuitem', { name: '流动图' }).click();
  await page.getByRole('button', { name: /^城关镇 → .*人$/ }).first().click();
  await expect(page.getByRole('heading', { name: /^城关镇 → .* \d+ 人$/ })).toBeVisible();
  await page.getByRole('button', { name: '全部流向' }).click();
  await takeScreens(page, 'map', ['1366x768', '390x844']);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goBack();

  // Another plan, empty, beside it.
  await page.getByRole('button', { name: '查看' }).click();
  await page.getByRole('menuitem', { name: '新建方案' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '新建方案' }).click();
  await expect(board.getByRole('tab', { name: '安排 0' })).toBeVisible();

  // Somebody dragged onto a post: the rules are held against it before the drop.
  const taken = (await page.locator('li[draggable=true]').nth(3).boundingBox())!;
  await page.mouse.move(taken.x + 80, taken.y + 10);
  await page.mouse.down();
  await page.mouse.move(taken.x + 120, taken.y + 14, { steps: 4 });
  const short = board.locator('td[data-own=true][data-balance=shortage]').first();
  await short.scrollIntoViewIfNeeded();
  const post = (await short.boundingBox())!;
  await page.mouse.move(post.x + 20, post.y + 15, { steps: 4 });
  await expect(board.getByText(/^可以安排到/)).toBeVisible();
  await takeSizes(page, 'desk-drop', ['1366x768']);
  await page.mouse.up();
  await expect(board.getByRole('tab', { name: '安排 1' })).toBeVisible();
  await page.getByRole('button', { name: '查看' }).click();
  await page.getByRole('menuitem', { name: '方案比较' }).click();
  await expect(page.getByRole('heading', { name: /^安排不同的 [23]\d\d 人$/ })).toBeVisible();
  await takeScreens(page, 'comparison', ['1366x768', '390x844']);
});
