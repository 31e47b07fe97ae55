import { expect, phone, test } from './support/test.js';
import { fitsWidth, takeScreens } from './support/screen.js';

test('a teacher logs hours on the phone, the clerk approves them, and each page moves by itself', async ({ signIn }) => {
  const clerk = await signIn('clerk');
  await clerk.page.getByRole('menuitem', { name: '学时' }).first().click();

  const teacher = await signIn('dt00002', phone);
  // By the tab's whole name: a teacher to whom a school's role is lent may approve hours too.
  await teacher.page.getByRole('link', { name: /(^|\s)学时$/ }).first().click();
  await expect(teacher.page.getByRole('heading', { name: '我的学时', level: 1 })).toBeVisible();
  await teacher.page.getByRole('button', { name: '登记学时' }).first().click();
  const programme = `县级新课标培训第${Date.now() % 1000}期`;
  await teacher.page.getByLabel('培训项目').fill(programme);
  await teacher.page.getByRole('button', { name: /提\s*交/ }).click();
  await expect(teacher.page.getByText(programme)).toBeVisible();
  await fitsWidth(teacher.page);

  const row = clerk.page.getByRole('row', { name: programme });
  await expect(row).toBeVisible();
  await takeScreens(clerk.page, 'approval');
  await clerk.page.setViewportSize({ width: 1366, height: 768 });
  await row.getByRole('checkbox').check();
  await clerk.page.getByRole('button', { name: /^通\s*过/ }).first().click();
  await clerk.page.getByRole('dialog').getByRole('button', { name: /^执行/ }).click();
  await expect(row).toBeHidden();

  await expect(teacher.page.getByText('已认定').first()).toBeVisible();
  await takeScreens(teacher.page, 'hours');
});
