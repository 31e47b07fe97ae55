import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { Api } from './support/api.js';
import { Clicks } from './support/clicks.js';
import { Rotation } from './support/rotation.js';
import { takeScreens } from './support/screen.js';
import { expect, phone, test } from './support/test.js';

const datong = '/api/v1/region/datong';
const exchange = '/api/v1/partnership/yuhuatai~datong';
let rotation: Rotation;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ host }) => {
  rotation = await Rotation.open(host.url);
  await rotation.loosen();
  for (let n = 0; n < 3; n++) await rotation.place();
  for (const phase of ['P5', 'P8']) await rotation.openPhase(phase);
});

test.afterAll(async () => { await rotation.giveUp(); });

test('the coordinator begins with the cycle, what waits, the shortages and the quotas', async ({ signIn }) => {
  const { page } = await signIn('coordinator');
  await page.goto('/region/datong');

  const cycle = part(page, '2026 学年轮岗');
  await expect(cycle.getByRole('listitem').filter({ hasText: '局党组审定' })).toContainText(/还剩 \d+ 天/);
  await expect(cycle.getByText('方案待局领导审定')).toBeVisible();
  await expect(cycle).toContainText(/应交流未安排 \d+ 人/);

  for (const [kind, list] of [['accounts', 'accounts?state=none'], ['silent-schools', `schools?silentIn=${rotation.cycle}`]] as const) {
    const { total } = await rotation.bureau.read<{ total: number }>(`${datong}/${list}`);
    await expect(count(page, kind)).toHaveText(kind === 'silent-schools' ? `${total}/${total}` : total.toLocaleString('en'));
  }
  const shortages = await rotation.bureau.read<{ before: number; total: number }>(`${datong}/rotation/shortages`);
  const worst = part(page, '缺员最多的岗位');
  await expect(worst).toContainText(`共 ${shortages.total} 个岗位缺 ${shortages.before} 人`);
  await expect(worst.getByRole('listitem')).toHaveCount(10);
  for (const line of ['线 10%', '线 20%']) await expect(part(page, '达标情况')).toContainText(line);
  await expect(part(page, '最近动态').getByRole('listitem').first()).toBeVisible();
  await takeScreens(page, 'home-coordinator');

  await page.setViewportSize({ width: 1366, height: 768 });
  await page.locator('[data-todo=silent-schools]').click();
  await expect(page.getByText('本年轮岗未提交推荐')).toBeVisible();
  await page.goBack();
  await page.locator('[data-todo=accounts]').click();
  await expect(page).toHaveURL(/accounts\?state=none/);
});

test('the leader begins with four figures beside the year before, what waits for approval, and the exchange', async ({ signIn }) => {
  const { page } = await signIn('leader');
  await page.goto('/region/datong');
  for (const code of ['rotation.share', 'rotation.backbone-share', 'training.cycle-share']) {
    const figure = await rotation.bureau.read<{ value: number; period: { label: string } }>(`${datong}/metrics/${code}`);
    await expect(page.locator(`[data-beside="${code}"] [data-figure]`).first()).toContainText(String(figure.value));
    await expect(page.locator(`[data-beside="${code}"]`)).toContainText(figure.period.label);
    await expect(page.locator(`[data-beside="${code}"]`)).toContainText('上一期');
  }
  await expect(page.locator('[data-beside="rotation.share"]')).toContainText('最近有数据');
  for (const code of ['posts.shortage', 'posts.shortage-planned']) {
    const { value } = await rotation.bureau.read<{ value: number }>(`${datong}/metrics/${code}`);
    await expect(page.locator(`[data-figure="${code}"]`)).toContainText(String(value));
  }
  await expect(count(page, 'plans-to-approve')).toHaveText('1');
  await expect(part(page, '今天的交流').getByRole('link', { name: '大屏' })).toBeVisible();
  const approval = part(page, '方案审定');
  await expect(approval).toContainText('拟安排 3 人');
  await takeScreens(page, 'home-leader');
  await page.setViewportSize({ width: 1366, height: 768 });
  await approval.getByRole('button', { name: '审定通过' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '审定通过' }).click();
  await expect(approval).toContainText('已通过');
  await expect(page.locator('[data-todo=plans-to-approve]')).toHaveCount(0);
  await approval.getByRole('button', { name: '退回' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('请再议');
  await page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
  await expect(approval).toContainText('请再议');
});

test('a teacher begins on the phone with the own rotation, hours and lessons, and it moves by itself', async ({ signIn }) => {
  const { page } = await signIn('dt00002', phone);
  const own = part(page, '我的轮岗');
  await expect(own).toContainText(/您在本校已满 \d+ 学年.*志愿 \d+月\d+日 17:00 截止。/);
  await expect(part(page, '我的学时')).toContainText(/\/360/);
  await expect(part(page, '我的学时')).toContainText(/\/72/);
  await expect(page.getByRole('button', { name: '登记学时' })).toBeVisible();
  await expect(part(page, '接下来的课')).toBeVisible();
  await expect(page.getByRole('navigation', { name: '底部导航' }).getByRole('link')).toHaveText(['首页', '轮岗', '学时', '我的']);
  await rotation.bureau.order('POST', `${datong}/rotation/cycles/${rotation.cycle}/phases/P5/close`);
  await expect(own).not.toContainText('志愿');
  await takeScreens(page, 'home-teacher');
});

for (const login of ['principal', 'clerk']) {
  test(`the ${login} begins with what waits, the posts, who leaves and comes, and who is behind`, async ({ signIn, host }) => {
    const { page } = await signIn(login);
    const api = await Api.signIn(host.url, login);
    const { grants } = await api.read<{ grants: { target: string }[] }>('/api/v1/session');
    const school = grants[0]!.target;
    const { line } = await api.read<{ line: { shortage: number; surplus: number } }>(`${datong}/schools/${school}`);
    await expect(part(page, '本校岗位')).toContainText(`缺 ${line.shortage} 人，余 ${line.surplus} 人`);
    const { total } = await api.read<{ total: number }>(`${datong}/accounts?state=none`);
    if (total > 0) await expect(count(page, 'accounts')).toHaveText(String(total));
    await expect(part(page, '本校调出调入')).toContainText(/调出 \d+ 人/);
    await expect(part(page, '待审学时')).toBeVisible();
    const standings = await api.read<{ atRisk: number }>(`${datong}/training/standings?school=${school}`);
    await expect(part(page, '本校教师学时进度')).toContainText(`${standings.atRisk} 人落后`);
    await takeScreens(page, `home-${login}`);
    await api.close();
  });
}

test('a group begins with what goes on, the month, what is overdue and its members', async ({ signIn, host }) => {
  const api = await Api.signIn(host.url, 'group');
  const { grants } = await api.read<{ grants: { target: string }[] }>('/api/v1/session');
  const { total } = await api.read<{ total: number }>(`${datong}/activities?heldFor=${grants[0]!.target}&overdue=true`);
  const { page } = await signIn('group');
  await expect(part(page, '逾期事项')).toContainText(`逾期 ${total} 项`);
  await expect(page.getByText('正在进行')).toBeVisible();
  await expect(page.getByRole('heading', { name: /年\d+月.*活动/ })).toBeVisible();
  await expect(page.getByText('牵头').first()).toBeVisible();
  await takeScreens(page, 'home-group');
  await api.close();
});

test('the partner begins with the invitations, the pairs and what goes on', async ({ signIn, host }) => {
  const api = await Api.signIn(host.url, 'yuhuatai');
  const { page } = await signIn('yuhuatai');
  await page.goto('/partnership/yuhuatai~datong');
  const { total } = await api.read<{ total: number }>(`${exchange}/activities?awaits=first`);
  await expect(part(page, '待确认的活动')).toContainText(`全部 ${total} 项`);
  if (total > 0) await expect(count(page, 'confirm-first')).toHaveText(String(total));
  await expect(part(page, '我们的结对')).toContainText(/现存结对 \d+ 对，截至 \d{4}-\d{2}-\d{2}/);
  await expect(page.getByText('正在进行')).toBeVisible();
  await takeScreens(page, 'home-partner');
  await api.close();
});

test('an auditor begins with the latest changes, an operator with the node', async ({ signIn }) => {
  const auditor = (await signIn('auditor')).page;
  await auditor.goto('/region/datong');
  await expect(part(auditor, '最近的变更').getByRole('listitem')).toHaveCount(15);
  await takeScreens(auditor, 'home-auditor');
  const operator = (await signIn('operator')).page;
  await operator.goto('/region/datong');
  await expect(part(operator, '节点状况')).toContainText('正常');
  await expect(operator.getByRole('row', { name: /region\/datong/ })).toBeVisible();
  await takeScreens(operator, 'home-operator');
});

test('a teacher is assigned within five clicks, and why is answered within two', async ({ signIn }) => {
  const { page } = await signIn('coordinator');
  await page.goto('/region/datong');
  const why = await Clicks.on(page);
  await part(page, '2026 学年轮岗').getByRole('link', { name: '打开编排' }).click();
  const candidates = page.getByRole('region', { name: '候选人' }).first();
  await candidates.getByRole('listitem').first().locator('button[aria-pressed]').click();
  await expect(page.getByRole('region', { name: '依据' }).first()).toContainText('学年');
  expect(why.made).toBeLessThanOrEqual(2);

  const teacher = await rotation.whoHasAPost();
  await page.getByPlaceholder('姓名、编号、学校').fill(teacher.number);
  await page.keyboard.press('Enter');
  await expect(candidates.getByRole('listitem')).toHaveCount(1);
  const assigning = await Clicks.on(page, 'tellAssigning');
  await candidates.getByRole('button', { name: '安排到…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^安\s*排$/ }).first().click();
  await expect(page.getByRole('dialog')).toBeHidden();
  // The way from the first screen to the board is one click more.
  expect(assigning.made + 1).toBeLessThanOrEqual(5);
});

test('hours are logged within three taps', async ({ signIn }) => {
  const { page } = await signIn('dt00002', phone);
  const taps = await Clicks.on(page);
  await page.getByRole('button', { name: '登记学时' }).tap();
  await page.getByLabel('培训项目').fill('首页登记的校本研修');
  await page.getByRole('button', { name: /提\s*交/ }).tap();
  await expect(page.getByText('首页登记的校本研修')).toBeVisible();
  expect(taps.made).toBeLessThanOrEqual(3);
});

test('fifty records are approved within four clicks', async ({ signIn, host }) => {
  test.setTimeout(180_000);
  const clerk = await Api.signIn(host.url, 'clerk');
  const { rows } = await clerk.read<{ rows: { key: string }[] }>(`${datong}/teachers?size=50`);
  for (const { key } of rows) {
    const entry = { id: randomUUID(), programme: '县级教研活动', level: 'county', content: 'subject', mode: 'classroom', role: 'trainee', hours: 2, from: '2026-05-08', until: '2026-05-08' };
    await clerk.order('POST', `${datong}/teachers/${key}/training`, entry);
  }
  const { page } = await signIn('clerk');
  const waiting = await clerk.read<{ document: { items: { hours: { count: number } } } }>(`${datong}/live/todo?audience=school-clerk.${(await clerk.read<{ grants: { target: string }[] }>('/api/v1/session')).grants[0]!.target}`);
  expect(waiting.document.items.hours.count).toBeGreaterThanOrEqual(50);
  await expect(count(page, 'hours')).toHaveText(String(waiting.document.items.hours.count));

  const clicks = await Clicks.on(page);
  await page.locator('[data-todo=hours]').click();
  await page.getByRole('button', { name: /^选择全部/ }).click();
  await page.getByRole('button', { name: /^通\s*过/ }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: /^执行/ }).click();
  await expect(page.getByText('没有待审的学时')).toBeVisible({ timeout: 60_000 });
  expect(clicks.made).toBeLessThanOrEqual(4);
  await clerk.close();
});

function part(page: Page, name: string) {
  return page.getByRole('region', { name, exact: true });
}

function count(page: Page, kind: string) {
  return page.locator(`[data-todo=${kind}] strong`);
}
