import type { Page } from '@playwright/test';
import { expect, test } from './support/test.js';
import { Rotation } from './support/rotation.js';
import { takeScreens } from './support/screen.js';

const datong = '/api/v1/region/datong';
let rotation: Rotation;

test.beforeAll(async ({ host }) => {
  rotation = await Rotation.open(host.url);
  for (let n = 0; n < 3; n++) await rotation.place();
  for (const phase of ['P5', 'P8']) await rotation.openPhase(phase);
});

test.afterAll(async () => { await rotation.giveUp(); });

test('the coordinator begins with the cycle, what waits, the shortages and the quotas', async ({ signIn }) => {
  const { page } = await signIn('coordinator');
  await page.goto('/region/datong');

  const cycle = page.getByRole('region', { name: '2026 学年轮岗' });
  await expect(cycle.getByRole('listitem').filter({ hasText: '局党组审定' })).toContainText(/还剩 \d+ 天/);
  await expect(cycle.getByRole('button', { name: '公示方案' })).toBeVisible();
  await expect(cycle).toContainText(/应交流未安排 \d+ 人/);

  for (const [kind, list] of [['accounts', 'accounts?state=none'], ['silent-schools', `schools?silentIn=${rotation.cycle}`]] as const) {
    const { total } = await rotation.bureau.read<{ total: number }>(`${datong}/${list}`);
    await expect(count(page, kind)).toHaveText(kind === 'silent-schools' ? `${total}/${total}` : total.toLocaleString('en'));
  }
  const shortages = await rotation.bureau.read<{ before: number; after: number; total: number; worst: unknown[] }>(`${datong}/rotation/shortages`);
  const worst = page.getByRole('region', { name: '缺员最多的岗位' });
  await expect(worst).toContainText(`共 ${shortages.total} 个岗位缺 ${shortages.before} 人`);
  await expect(worst.getByRole('listitem')).toHaveCount(10);
  const quotas = page.getByRole('region', { name: '达标情况' });
  await expect(quotas).toContainText('线 10%');
  await expect(quotas).toContainText('线 20%');
  await expect(page.getByRole('region', { name: '最近动态' }).getByRole('listitem').first()).toBeVisible();
  await takeScreens(page, 'home-coordinator');

  await page.setViewportSize({ width: 1366, height: 768 });
  await page.locator('[data-todo=silent-schools]').click();
  await expect(page.getByText('本年轮岗未提交推荐')).toBeVisible();
  await page.goBack();
  await page.locator('[data-todo=accounts]').click();
  await expect(page).toHaveURL(/accounts\?state=none/);
});

function count(page: Page, kind: string) {
  return page.locator(`[data-todo=${kind}] strong`);
}
