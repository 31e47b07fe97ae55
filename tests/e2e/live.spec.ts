import { expect, phone, test } from './support/test.js';
import { takeScreens } from './support/screen.js';

const connection = '[data-connection]';

test('the exchange page shows the programme in figures and the sentence of the report', async ({ signIn, host }) => {
  const { page } = await signIn('yuhuatai');
  await page.goto(`${host.url}/partnership/yuhuatai~datong/exchange`);
  await expect(
    page.getByText('自东西部协作开展以来，雨花台区24所学校和大通县20所学校缔结29对交流学校，年内新结对9对，开展活动27次，受益教师1839人次。'),
  ).toBeVisible();
  await takeScreens(page, 'exchange');
});

test('after the host was killed every page says so, keeps its values, and ends equal to a fresh one', async ({ signIn, host }) => {
  const clerk = await signIn('clerk');
  await clerk.page.goto(`${host.url}/region/datong/training/approval`);
  const teacher = await signIn('dt00002', phone);
  await teacher.page.goto(`${host.url}/region/datong/training`);
  const before = await clerk.page.locator('#main').innerText();

  await host.kill();
  for (const { page } of [clerk, teacher]) await expect(page.locator(connection).first()).not.toHaveAttribute('data-connection', 'live', { timeout: 10_000 });
  expect(await clerk.page.locator('#main').innerText()).toBe(before);

  await host.run();
  for (const { page } of [clerk, teacher]) await expect(page.locator(connection).first()).toHaveAttribute('data-connection', 'live', { timeout: 60_000 });
  await teacher.page.getByRole('button', { name: '登记学时' }).first().click();
  await teacher.page.getByLabel('培训项目').fill('重启之后的教研活动');
  await teacher.page.getByRole('button', { name: '提交', exact: true }).click();
  await expect(clerk.page.getByRole('row', { name: '重启之后的教研活动' })).toBeVisible();

  const fresh = await signIn('clerk');
  await fresh.page.goto(`${host.url}/region/datong/training/approval`);
  await expect(fresh.page.getByRole('row', { name: '重启之后的教研活动' })).toBeVisible();
  expect(await clerk.page.locator('#main').innerText()).toBe(await fresh.page.locator('#main').innerText());
});
