import type { Page } from '@playwright/test';
import { Api } from './support/api.js';
import { Rotation } from './support/rotation.js';
import { takeScreens } from './support/screen.js';
import { expect, phone, test } from './support/test.js';

const datong = '/api/v1/region/datong';
const teacher = 'dt00002';
let rotation: Rotation;
let key: string;

test.beforeAll(async ({ host }) => {
  rotation = await Rotation.open(host.url);
  const { rows } = await rotation.bureau.read<{ rows: { key: string; staffNumber: string }[] }>(`${datong}/teachers?q=${teacher.toUpperCase()}`);
  key = rows[0]?.key ?? '';
});

test.afterAll(async () => { await rotation.giveUp(); });

test('a teacher asks on the phone, the bureau refuses with a reason, grants the next request, and takes it back', async ({ signIn }) => {
  const own = (await signIn(teacher, phone)).page;
  await own.goto('/region/datong/my-rotation');
  await ask(own, '诊断证明 2026-118 号');
  await expect(own.getByText('待审')).toBeVisible();
  await expect(own.getByRole('button', { name: '撤回申请' })).toBeVisible();
  await takeScreens(own, 'exemption-own', ['390x844']);

  const office = (await signIn('coordinator')).page;
  await office.goto('/region/datong');
  const waiting = office.locator('[data-todo=exemptions]');
  await expect(waiting).toContainText('豁免待审');
  await waiting.click();
  await expect(office).toHaveURL(/exemptions\?state=waiting/);
  const rows = office.locator('tbody tr[data-row-key]');
  await expect(rows.filter({ hasText: teacher.toUpperCase() })).toContainText('可交流');
  await takeScreens(office, 'exemptions');
  await office.setViewportSize({ width: 1366, height: 768 });
  await rows.filter({ hasText: teacher.toUpperCase() }).getByRole('link').click();
  const request = office.getByRole('dialog');
  await expect(request).toContainText('哺乳期');
  await expect(request).toContainText('诊断证明 2026-118 号');
  await expect(request.getByRole('button', { name: '不批准' })).toBeDisabled();
  await takeScreens(office, 'exemption-decision');
  await office.setViewportSize({ width: 1366, height: 768 });
  await request.getByLabel('审批意见（不批准时必填）').fill('请补交原件');
  await request.getByRole('button', { name: '不批准' }).click();
  await expect(request.getByRole('button', { name: '撤回审批' })).toBeVisible();
  await expect(rows.filter({ hasText: teacher.toUpperCase() })).toHaveCount(0);

  await own.goto('/region/datong');
  const refused = own.locator('[data-todo=refused-exemptions]');
  await refused.click();
  await expect(own.getByText('请补交原件')).toBeVisible();
  await ask(own, '诊断证明 2026-119 号');
  await own.goto('/region/datong');
  await expect(own.getByRole('heading', { name: '我的轮岗' })).toBeVisible();
  await expect(refused).toHaveCount(0);

  await office.goto(`/region/datong/exemptions?state=waiting&teacher=${key}`);
  await office.getByRole('dialog').getByRole('button', { name: /^批\s*准$/ }).click();
  await own.goto('/region/datong/my-rotation');
  await expect(own.getByText('您本年属豁免对象，不安排交流。')).toBeVisible();
  await expect(own.getByText('已批准')).toBeVisible();

  await office.getByRole('dialog').getByRole('button', { name: '撤回审批' }).click();
  await office.getByRole('tooltip').getByRole('button', { name: '撤回审批' }).click();
  await expect(own.getByText(/您在本校已满 \d+ 学年，未到应交流年限/)).toBeVisible();
  await own.getByRole('button', { name: '撤回申请' }).click();
  await own.getByRole('tooltip').getByRole('button', { name: '撤回申请' }).click();
  await expect(own.getByText('已撤回')).toBeVisible();
});

test('a school asks for its teacher from the record and reads of others no more than the days', async ({ signIn, host }) => {
  const { page } = await signIn('principal');
  await page.goto('/region/datong/teachers');
  await page.locator('tbody tr[data-row-key]').nth(3).getByRole('link').click();
  await page.getByRole('dialog').getByRole('button', { name: '代为申请豁免' }).click();
  await fill(page, '校长办公会纪要〔2026〕7 号');
  await page.goto('/region/datong/exemptions?state=waiting');
  const row = page.locator('tbody tr[data-row-key]').filter({ hasText: '学校' });
  await expect(row).toHaveCount(1);
  await row.getByRole('link').click();
  await page.getByRole('dialog').getByRole('button', { name: '撤回申请' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '撤回申请' }).click();
  await expect(page.getByText('没有符合条件的豁免申请')).toBeVisible();
  const auditor = await Api.signIn(host.url, 'auditor');
  const { events } = await auditor.read<{ events: { who: string; about: string | null }[] }>(`${datong}/events?grain=exemption`);
  expect(events[0]?.who).toContain('校长');
  expect(events[0]?.about).not.toBeNull();
  await auditor.close();
});

async function ask(page: Page, evidence: string): Promise<void> {
  await page.getByRole('button', { name: '申请豁免' }).click();
  await fill(page, evidence);
}

async function fill(page: Page, evidence: string): Promise<void> {
  const form = page.getByRole('dialog', { name: '申请豁免' });
  await form.getByLabel('豁免事由').click();
  await page.getByTitle('哺乳期').click();
  await form.getByLabel('自').fill('2026-01-01');
  await form.getByLabel('自').press('Enter');
  await form.getByLabel('至').fill('2027-08-31');
  await form.getByLabel('至').press('Enter');
  await form.getByLabel('证明材料或文号').fill(evidence);
  await form.getByLabel('情况说明').fill('孩子尚在哺乳期');
  await form.getByRole('button', { name: '下一步：核对' }).click();
  await form.getByRole('button', { name: '确认提交' }).click();
  await expect(form).toBeHidden();
}
