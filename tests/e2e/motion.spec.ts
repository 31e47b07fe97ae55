import { expect, test } from './support/test.js';

test('whoever asked for less motion finds every list of a dialog where its field is', async ({ signIn }) => {
  const { page } = await signIn('coordinator');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/region/xx/teachers');
  await page.getByRole('button', { name: '新增教师' }).click();
  const adding = page.getByRole('dialog', { name: '新增教师', exact: true });
  for (const label of ['学校', '学段', '职称']) {
    await adding.getByLabel(label, { exact: true }).click();
    const list = page.locator('.ant-select-dropdown:visible');
    await expect(list).toHaveCount(1);
    await expect(list).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
  }
});
