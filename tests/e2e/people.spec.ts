import type { Locator, Page } from '@playwright/test';
import { Api } from './support/api.js';
import { fitsWidth, takeScreens } from './support/screen.js';
import { expect, phone, test } from './support/test.js';

const region = '/region/xx';
const api = `/api/v1${region}`;

/** A day as the county's calendar has it, so many days from today. */
function day(offset: number): string {
  return new Date(Date.now() + (8 * 60 * 60 + offset * 24 * 60 * 60) * 1000).toISOString().slice(0, 10);
}

async function choose(dialog: Locator, label: string, option: string): Promise<void> {
  const field = dialog.getByLabel(label, { exact: true });
  const item = dialog.locator('.ant-form-item').filter({ has: dialog.page().getByLabel(label, { exact: true }) });
  const open = dialog.page().locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden):not(.ant-slide-up-leave)');
  // A dropdown moves while it opens, and a click may land beside the option.
  await expect(async () => {
    await field.click();
    // Long lists draw only what is in sight: typing narrows those that can be searched.
    if (await field.isEditable()) await field.fill(option);
    await open.locator(`.ant-select-item-option[title="${option}"]`).last().click({ timeout: 5_000 });
    await expect(item).toContainText(option, { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await dialog.locator('.ant-modal-title').click();
}

async function date(dialog: Locator, label: string, value: string): Promise<void> {
  const field = dialog.getByLabel(label, { exact: true });
  await field.fill(value);
  await field.press('Enter');
}

async function confirm(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: '下一步：核对' }).click();
  await dialog.getByRole('button', { name: '确认提交' }).click();
  await expect(dialog).toBeHidden();
}

const dossier = (page: Page): Locator => page.getByRole('dialog', { name: /赵启明 RS90001/ });
const dialogOf = (page: Page, name: string): Locator => page.getByRole('dialog', { name, exact: true });

test('one teacher is added, corrected, leaves on a day and comes back, and old and new stay', async ({ signIn, host }) => {
  const office = await Api.signIn(host.url, 'coordinator');
  const schools = await office.read<{ rows: { key: string; name: string; stages: string[] }[] }>(`${api}/schools?stage=primary&size=500`);
  const [school, other] = [schools.rows[0]!, schools.rows[1]!];
  const { page } = await signIn('coordinator');
  await page.goto(`${region}/teachers`);

  await page.getByRole('button', { name: '新增教师' }).click();
  const adding = dialogOf(page, '新增教师');
  await adding.getByLabel('教师编号').fill('rs90001');
  await adding.getByLabel('姓名').fill('赵启明');
  await adding.getByLabel('身份证号').fill('630121198506063212');
  await choose(adding, '学校', school.name);
  await choose(adding, '学段', '小学');
  await choose(adding, '任教学科', '音乐');
  await date(adding, '到校时间', '2024-09-01');
  await choose(adding, '职称', '二级教师');
  await takeScreens(page, 'people-add', ['1366x768', '390x844']);
  await page.setViewportSize({ width: 1366, height: 768 });
  await adding.getByRole('button', { name: '下一步：核对' }).click();
  await adding.getByRole('button', { name: '确认提交' }).click();
  await expect(adding.getByRole('alert')).toContainText('身份证号有误');
  await adding.getByLabel('身份证号').fill('630121198506063211');
  await confirm(adding);
  await expect(dossier(page)).toBeVisible();

  await dossier(page).getByRole('button', { name: '更正', exact: true }).click();
  const correcting = dialogOf(page, '更正');
  await expect(correcting.getByText(`赵启明（RS90001，${school.name} 音乐）`)).toBeVisible();
  await choose(correcting, '职称', '一级教师');
  await correcting.getByLabel('原因').fill('评聘一级');
  await correcting.getByRole('button', { name: '下一步：核对' }).click();
  await expect(correcting.getByRole('row', { name: '职称 二级教师 一级教师' })).toBeVisible();
  await takeScreens(page, 'people-correct', ['1366x768', '390x844']);
  await page.setViewportSize({ width: 1366, height: 768 });
  await correcting.getByRole('button', { name: '确认提交' }).click();
  await expect(correcting).toBeHidden();
  const changes = dossier(page).getByRole('list', { name: '变更记录' });
  await expect(changes.getByText('二级教师')).toBeVisible();
  await expect(changes.getByText('一级教师')).toBeVisible();
  await expect(changes.getByText(/轮岗专干（甲） 于 .* 登记；原因：评聘一级/)).toBeVisible();

  // Ahead: in post until the last day, shown as leaving everywhere, on either side of the day at the school.
  await leave('辞职', day(30));
  await expect(dossier(page).getByText(`将于 ${day(30)} 离开（辞职）`).first()).toBeVisible();
  await takeScreens(page, 'people-dossier', ['1366x768', '390x844']);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${region}/teachers?q=RS90001`);
  await expect(page.getByText(`将于 ${day(30)} 离开（辞职）`)).toBeVisible();
  await takeScreens(page, 'people-leaving', ['1366x768', '390x844']);
  await page.setViewportSize({ width: 1366, height: 768 });
  await expectAt(day(30), true);
  await expectAt(day(31), false);

  await open();
  await dossier(page).getByRole('button', { name: '撤销离职登记' }).click();
  const undoing = dialogOf(page, '撤销离职登记');
  await undoing.getByLabel('原因').fill('登记错人');
  await confirm(undoing);
  await expect(dossier(page).getByRole('button', { name: '办理离职' })).toBeVisible();

  // On its date: gone from the list and its count at once.
  await leave('调出', day(-1));
  await expect(dossier(page).getByText(`${day(-1)} 已离开（调出）`).first()).toBeVisible();
  await page.goto(`${region}/teachers?q=RS90001`);
  await expect(page.getByText('没有符合条件的教师')).toBeVisible();
  await expectAt(day(-1), true);
  await expectAt(day(0), false);

  await open();
  await expect(async () => {
    await dossier(page).getByRole('button', { name: '办理返岗' }).click();
    await expect(dialogOf(page, '办理返岗')).toBeVisible();
  }).toPass();
  const returning = dialogOf(page, '办理返岗');
  await returning.getByLabel('学校', { exact: true }).fill(other.name);
  await page.locator('.ant-select-dropdown:visible').getByTitle(other.name, { exact: true }).click();
  await confirm(returning);
  await expect(dossier(page).getByRole('list', { name: '变更记录' }).getByText('返岗')).toBeVisible();
  await page.goto(`${region}/teachers?q=RS90001`);
  await expect(page.getByRole('cell', { name: other.name })).toBeVisible();

  // Today is the last day: in post until it ends.
  await open();
  await leave('退休', day(0));
  await expect(dossier(page).getByText(`将于 ${day(0)} 离开（退休）`).first()).toBeVisible();
  await office.close();

  async function open(): Promise<void> {
    await page.goto(`${region}/teachers?q=RS90001&presence=all`);
    await page.getByRole('link', { name: '赵启明' }).click();
    await expect(dossier(page).getByRole('list', { name: '变更记录' })).toBeVisible();
  }

  async function leave(kind: string, lastDay: string): Promise<void> {
    await dossier(page).getByRole('button', { name: '办理离职' }).click();
    const leaving = dialogOf(page, '办理离职');
    await choose(leaving, '离职方式', kind);
    await date(leaving, '最后在岗日', lastDay);
    await confirm(leaving);
  }

  async function expectAt(on: string, isThere: boolean): Promise<void> {
    await page.goto(`${region}/schools?view=list&school=${school.key}`);
    const drawer = page.getByRole('dialog');
    await date(drawer, '日期', on);
    const { teachers } = await office.read<{ teachers: unknown[] }>(`${api}/schools/${school.key}/staff?on=${on}`);
    await expect(drawer.getByText(`共 ${teachers.length} 人`)).toBeVisible();
    const found = await office.read<{ teachers: { staffNumber: string }[] }>(`${api}/schools/${school.key}/staff?on=${on}`);
    expect(found.teachers.some(({ staffNumber }) => staffNumber === 'RS90001')).toBe(isThere);
  }
});

test('a school is added, its posts are set, and it is closed once nobody is posted there', async ({ signIn, host }) => {
  const office = await Api.signIn(host.url, 'coordinator');
  const { page } = await signIn('coordinator');
  await page.goto(`${region}/schools?view=list`);

  await page.getByRole('button', { name: '新增学校' }).click();
  const adding = dialogOf(page, '新增学校');
  await adding.getByLabel('学校代码', { exact: true }).fill('XX990');
  await adding.getByLabel('学校', { exact: true }).fill('新城小学');
  await choose(adding, '办学类型', '小学');
  await choose(adding, '学段', '小学');
  await choose(adding, '所在类别', '乡村');
  await confirm(adding);

  await page.goto(`${region}/schools?view=list&q=XX990`);
  await page.getByRole('link', { name: '新城小学' }).click();
  const drawer = page.getByRole('dialog', { name: /新城小学 XX990/ });
  await drawer.getByRole('button', { name: '调整岗位' }).click();
  const posts = dialogOf(page, '调整岗位');
  await posts.getByLabel('学科', { exact: true }).fill('美术');
  await page.locator('.ant-select-dropdown:visible').getByTitle('美术', { exact: true }).click();
  await posts.getByLabel('核定岗位数').fill('2');
  await posts.getByLabel('原因').fill('新建学校核定岗位');
  await confirm(posts);
  await expect(drawer.getByRole('row', { name: /小学 美术 2 0/ })).toBeVisible();
  await takeScreens(page, 'people-school', ['1366x768', '390x844']);
  await page.setViewportSize({ width: 1366, height: 768 });

  await drawer.getByRole('button', { name: '停办' }).click();
  const closing = dialogOf(page, '停办');
  await date(closing, '最后办学日', day(-1));
  await closing.getByLabel('原因').fill('登记有误，另校合并');
  await confirm(closing);
  await expect(drawer.getByText(`${day(-1)} 停办`).first()).toBeVisible();
  await page.goto(`${region}/schools?view=list&q=XX990`);
  await expect(page.getByText('没有符合条件的学校')).toBeVisible();

  const staffed = await office.read<{ rows: { key: string; name: string; staffed: number }[] }>(`${api}/schools?sort=-staffed&size=1`);
  await page.goto(`${region}/schools?view=list&school=${staffed.rows[0]!.key}`);
  await page.getByRole('dialog').getByRole('button', { name: '停办' }).click();
  const refused = dialogOf(page, '停办');
  await refused.getByLabel('原因').fill('试验');
  await refused.getByRole('button', { name: '下一步：核对' }).click();
  await refused.getByRole('button', { name: '确认提交' }).click();
  await expect(refused.getByRole('alert')).toContainText(/仍有 \d+ 名教师在该校任教/);
  await office.close();
});

test('a clerk on a phone may correct a phone and nothing else', async ({ signIn }) => {
  const { page } = await signIn('clerk', phone);
  await page.goto('/region/datong/teachers');
  await expect(page.getByRole('button', { name: '新增教师' })).toBeHidden();
  await page.getByRole('row').nth(2).getByRole('link').first().click();
  await page.getByRole('button', { name: '更正电话' }).click();
  const dialog = dialogOf(page, '更正电话');
  await dialog.getByLabel('电话', { exact: true }).fill('12');
  await dialog.getByLabel('原因').fill('更换号码');
  await dialog.getByRole('button', { name: '下一步：核对' }).click();
  await dialog.getByRole('button', { name: '确认提交' }).click();
  await expect(dialog.getByRole('alert')).toContainText('此项填写有误');
  await takeScreens(page, 'people-phone', ['390x844']);
  await fitsWidth(page);
});
