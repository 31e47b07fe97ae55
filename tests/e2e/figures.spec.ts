import type { Page } from '@playwright/test';
import { Api } from './support/api.js';
import { Rotation } from './support/rotation.js';
import { expect, phone, test } from './support/test.js';

const datong = '/region/datong';
const partnership = '/partnership/yuhuatai~datong';
let rotation: Rotation;
let group: string;

test.beforeAll(async ({ host }) => {
  rotation = await Rotation.open(host.url);
  await rotation.place();
  const api = await Api.signIn(host.url, 'group');
  group = (await api.read<{ grants: { target: string }[] }>('/api/v1/session')).grants[0]!.target;
  await api.close();
});

test.afterAll(async () => { await rotation.giveUp(); });

const pages: [name: string, login: string, path: () => string, figures: string[]][] = [
  ["a bureau leader's first screen", 'leader', () => datong, ['rotation.share', 'rotation.backbone-share', 'posts.shortage', 'posts.shortage-planned', 'training.cycle-share']],
  ["a coordinator's first screen", 'coordinator', () => datong, ['rotation.duty-unplaced', 'posts.shortage', 'posts.shortage-planned', 'rotation.planned-share', 'rotation.planned-backbone-share']],
  ['the plan of a rotation', 'coordinator', () => `${datong}/rotation`, ['rotation.planned-share', 'rotation.planned-backbone-share']],
  ["a partner's first screen", 'yuhuatai', () => partnership, ['exchange.pairs-in-force']],
  ['an exchange', 'yuhuatai', () => `${partnership}/exchange`, ['exchange.pairs-in-force', 'exchange.new-pairs', 'exchange.activities', 'exchange.person-times', 'exchange.person-times-first', 'exchange.schools-first', 'exchange.schools-second']],
  ['a group', 'group', () => `${datong}/groups/${group}`, ['group.activities', 'group.check-ins', 'group.person-times', 'group.persons', 'group.lessons-held']],
];

for (const [name, login, path, expected] of pages) {
  test(`the figures of ${name} open their records and say of when they are`, async ({ signIn }) => {
    const { page } = await signIn(login);
    await page.goto(path());
    for (const code of expected) await expect(page.locator(`[data-figure="${code}"]`).first()).toBeVisible();
    for (const figure of await page.locator('[data-figure]').all()) {
      const shown = await figure.innerText();
      await figure.click();
      const records = page.getByRole('dialog');
      const said = records.locator('strong').first();
      await expect(records.getByText(/\d{4}(年度|学年|年|-\d{2}-\d{2})/).first()).toBeVisible();
      expect(shown).toContain((await said.innerText()).split(' ')[0]);
      await expect(records.getByText(/共 [\d,]+ 条|没有对应的记录/)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(records).toBeHidden();
    }
  });
}

test('what a school reads of its hours opens the entries and the people', async ({ signIn, host }) => {
  const api = await Api.signIn(host.url, 'clerk');
  const { grants } = await api.read<{ grants: { target: string }[] }>('/api/v1/session');
  const { atRisk, total } = await api.read<{ atRisk: number; total: number }>(`/api/v1/region/datong/training/standings?school=${grants[0]!.target}`);
  await api.close();
  const { page } = await signIn('clerk');
  await page.goto(datong);
  await page.getByRole('button', { name: `${atRisk} 人落后` }).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(atRisk);
  await page.keyboard.press('Escape');
  await expect(page.getByText(/待审 \d+ 条.*截至 \d{4}-\d{2}-\d{2}|截至 \d{4}-\d{2}-\d{2}/).first()).toBeVisible();
  await page.locator('[data-counter=pending]').click();
  await expect(page).toHaveURL(/training\/approval/);
  await page.getByRole('button', { name: /年已认定/ }).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(total);
});

test('what a teacher and an operator read opens the entries and the trail', async ({ signIn }) => {
  const teacher = (await signIn('dt00002', phone)).page;
  await teacher.goto(datong);
  await teacher.locator('[data-meter=year]').getByRole('link').click();
  await expect(teacher).toHaveURL(/\/training$/);
  await expect(teacher.locator('[data-meter=year]')).toBeVisible();

  const operator: Page = (await signIn('operator')).page;
  await operator.goto(datong);
  await operator.getByRole('row', { name: /region\/datong/ }).getByRole('link').click();
  await expect(operator).toHaveURL(/region\/datong\/audit/);
});
