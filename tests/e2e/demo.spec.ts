import { expect, phone, test } from './support/test.js';
import { fitsWidth } from './support/screen.js';

test('the demonstration takes its accounts in, on a desk and on a phone', async ({ signIn }) => {
  const coordinator = await signIn('coordinator');
  await expect(coordinator.page.getByText('轮岗专干（甲）').first()).toBeVisible();

  const teacher = await signIn('dt00002', phone);
  await fitsWidth(teacher.page);
});

test('a wrong password is refused in words', async ({ browser, host }) => {
  const page = await browser.newPage({ baseURL: host.url });
  await page.goto('/');
  await page.getByLabel('账号').fill('coordinator');
  await page.getByLabel('密码').fill('not the password');
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.close();
});
