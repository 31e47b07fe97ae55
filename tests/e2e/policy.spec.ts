import { expect, test } from './support/test.js';
import { takeScreens } from './support/screen.js';

test('a coordinator tries a rule out before it is published, and everybody reads the new version', async ({ signIn, host }) => {
  const page = (await signIn('coordinator')).page;
  await page.goto(`${host.url}/region/datong/policy`);
  await expect(page.getByRole('row', { name: /R1/ }).first()).toContainText('≥ 6 学年');

  await page.getByRole('button', { name: /满规定学年应当交流/ }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('数值').fill('9');
  await drawer.getByLabel('数值').press('Tab');
  await expect(drawer.getByText('上一版：6')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('1 处修改未发布')).toBeVisible();
  await expect(page.getByRole('row', { name: /R1/ }).first()).toContainText('≥ 9 学年');
  await takeScreens(page, 'policy');
  await page.setViewportSize({ width: 1366, height: 768 });

  await page.getByRole('button', { name: '试算影响' }).click();
  const due = page.getByRole('dialog').getByRole('row', { name: /^应交流/ });
  await expect(due).toBeVisible();
  const [before, after] = (await due.getByRole('cell').allInnerTexts()).map((text) => Number(text.replaceAll(',', '')));
  expect(after!).toBeLessThan(before!);
  await expect(page.getByText(`资格变化 ${(before! - after!).toLocaleString('en')} 人`)).toBeVisible();
  await takeScreens(page, 'policy-what-if');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('dialog').getByRole('button', { name: /Close|关闭/ }).click();

  await page.getByRole('button', { name: '发布新版本' }).click();
  // Far ahead, so that no other story's rotation is under it.
  await page.getByLabel('适用学年起').fill('2040');
  await page.getByLabel('修订理由').fill('大教发〔2026〕7号');
  await page.getByRole('dialog').getByRole('button', { name: '发布新版本' }).click();
  await expect(page.getByText(/发布，2040 学年起适用：大教发〔2026〕7号/)).toBeVisible();
  await expect(page.getByText('1 处修改未发布')).toBeHidden();

  const leader = (await signIn('leader')).page;
  await leader.goto(`${host.url}/region/datong/policy`);
  await leader.getByRole('button', { name: /满规定学年应当交流/ }).click();
  await expect(leader.getByRole('dialog').getByText('仅轮岗专干可以修改。')).toBeVisible();
});
