import { takeScreens } from './support/screen.js';
import { expect, test } from './support/test.js';

test('an auditor reads who changed what, when, before and after, and narrows it down', async ({ signIn }) => {
  const { page } = await signIn('auditor');
  await page.getByRole('menuitem', { name: '操作记录' }).click();
  await page.getByRole('combobox', { name: '对象类别' }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: '群组' }).click();
  const row = page.getByRole('row', { name: /指定集团负责人/ }).last();
  await expect(row).toContainText(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/);
  await expect(row).toContainText('系统');
  await expect(row).toContainText(/负责人.*无 → 集团牵头校负责人/);
  await takeScreens(page, 'audit');
  await row.getByRole('button', { name: /云谷小学/ }).click();
  await expect(page).toHaveURL(/grain=group%2F/);
  await expect(page.getByText('只看一个对象')).toBeVisible();
});
