import type { Locator, Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { openAccount } from './support/account.js';
import { Api } from './support/api.js';
import { takeScreens } from './support/screen.js';
import { expect, phone, test } from './support/test.js';

const region = '/api/v1/region/datong';
const year = 2029;
const desktop = { width: 1366, height: 768 };

type Move = { id: string; teacher: string; name: string; number: string; from: string; fromKey: string; to: string; toKey: string; state: string };
type Board = { document: { moves: { order: string[]; items: Record<string, Move> } } };

test('a year of rotation: policy, dispute, wishes, plan, approval, notice, objection, withdrawal, repair, orders, service and return', async ({ signIn, host }) => {
  test.setTimeout(420_000);
  const bureau = await Api.signIn(host.url, 'coordinator');
  const cycle = randomUUID().replaceAll('-', '');
  const office = (await signIn('coordinator')).page;

  await office.goto('/region/datong/policy?set=R15/source:大教发〔2029〕1号');
  await office.getByRole('button', { name: '发布新版本' }).click();
  await office.getByLabel('适用学年起').fill(String(year));
  await office.getByLabel('修订理由').fill('大教发〔2029〕1号');
  await office.getByRole('dialog').getByRole('button', { name: '发布新版本' }).click();
  await expect(office.getByText(`${year} 学年起适用：大教发〔2029〕1号`, { exact: false }).first()).toBeVisible();

  await bureau.order('POST', `${region}/rotation/cycles/${cycle}`, { schoolYear: year });
  await office.goto(`/region/datong/rotation?cycle=${cycle}`);
  await office.getByRole('button', { name: '核定资格' }).first().click();
  await expect(office.getByRole('button', { name: '新建方案' }).first()).toBeVisible({ timeout: 60_000 });
  for (const phase of ['异议处理', '申报推荐', '审核']) await openPhase(office, phase);

  const own = (await signIn('dt00002', phone)).page;
  await own.goto('/region/datong/my-rotation');
  await own.locator('[data-line=S8]').getByRole('button', { name: '有异议' }).click();
  const contest = own.getByRole('dialog');
  await contest.getByLabel('哪里不对，应当是多少').fill('夫妻分居两地，应计一次');
  await contest.getByLabel(/证明材料/).fill('结婚证');
  await contest.getByRole('button', { name: '下一步：核对' }).click();
  await contest.getByRole('button', { name: '确认提交' }).click();
  await expect(own.locator('[data-line=S8]')).toContainText('异议处理中');
  await office.goto('/region/datong/rotation/disputes?state=waiting');
  await office.getByRole('row').filter({ hasText: 'DT00002' }).getByRole('button', { name: /^处\s*理$/ }).click();
  await office.getByRole('dialog').getByLabel(/更正数量/).fill('1');
  await office.getByRole('dialog').getByLabel(/处理理由/).fill('结婚证属实');
  await office.getByRole('dialog').getByRole('button', { name: '成立并更正' }).click();
  await expect(own.locator('[data-dispute=accepted]')).toContainText('结婚证属实', { timeout: 20_000 });

  await own.getByRole('button', { name: '填报志愿' }).click();
  await own.getByRole('button', { name: '添加志愿' }).click();
  await own.getByRole('dialog').getByRole('listitem').filter({ hasText: '任一乡村学校' }).getByRole('button').click();
  await own.getByRole('dialog').getByRole('button', { name: /关闭|Close/ }).first().click();
  await own.getByRole('button', { name: '提交志愿' }).click();
  await expect(own.getByText('志愿已提交。', { exact: false })).toBeVisible();

  const head = (await signIn('principal')).page;
  await head.goto('/region/datong/rotation/applications?state=at-school');
  await review(head, 'DT00002');
  await office.goto('/region/datong/rotation/applications?state=at-bureau');
  await review(office, 'DT00002');

  await office.goto(`/region/datong/rotation?cycle=${cycle}`);
  await office.getByRole('button', { name: '新建方案' }).first().click();
  await office.getByRole('dialog').getByRole('button', { name: '新建方案' }).click();
  const board = office.getByRole('region', { name: '方案' });
  await board.getByRole('tab', { name: '自动编排' }).click();
  await board.getByRole('button', { name: '计算最优方案' }).click();
  await expect(board.getByText('已证明最优：不存在更好的方案')).toBeVisible({ timeout: 120_000 });
  await board.getByRole('button', { name: '采用此方案' }).click();
  await expect(office.getByText('已采用，可以继续手工调整')).toBeVisible({ timeout: 60_000 });

  const leader = (await signIn('leader')).page;
  await leader.goto(`/region/datong/rotation?cycle=${cycle}`);
  await leader.getByRole('button', { name: '审定通过' }).click();
  const approval = leader.getByRole('dialog');
  // Who wished for a post that went to somebody with fewer points is accepted by name.
  await leader.waitForLoadState('networkidle');
  if (await approval.getByLabel(/认可依据/).isVisible()) await approval.getByLabel(/认可依据/).fill('局党组会议纪要〔2029〕4号');
  await takeScreens(leader, 'approval-envy', ['1366x768']);
  await leader.setViewportSize(desktop);
  await approval.getByRole('button', { name: '审定通过' }).click();
  await publish(office);

  const standing = await moves(bureau, cycle);
  const principalsSchool = (await bureau.read<{ rows: { key: string; name: string }[] }>(`${region}/schools?size=200`)).rows.find(({ name }) => name === '大通县云谷小学')!.key;
  const leaver = standing.find(({ number }) => number !== 'DT00002' && number !== '')!;
  const objector = standing.find(({ toKey, id }) => toKey === principalsSchool && id !== leaver.id) ?? standing.at(-1)!;
  const other = (await signIn(await openAccount(host.url, bureau, objector.teacher), phone)).page;
  await other.goto('/region/datong/my-rotation');
  await expect(other.getByText(`${objector.from} → ${objector.to}`).first()).toBeVisible();
  await takeScreens(other, 'own-move', ['390x844']);
  await say(other, '提出异议', '提交异议', '新学校离家太远');
  await expect(other.getByText('异议处理中')).toBeVisible({ timeout: 20_000 });
  const gone = (await signIn(await openAccount(host.url, bureau, leaver.teacher), phone)).page;
  await gone.goto('/region/datong/my-rotation');
  await say(gone, '申请退出', '确认退出', '家人重病需要照顾');
  await expect.poll(async () => (await moves(bureau, cycle)).find(({ id }) => id === leaver.id)?.state, { timeout: 30_000 }).toBe('dropped');

  await office.goto('/region/datong/rotation/objections');
  await office.getByRole('button', { name: /^处\s*理$/ }).first().click();
  await office.getByRole('dialog').getByRole('radio').first().check();
  await office.getByRole('dialog').getByRole('textbox').fill('里程在规定之内');
  await office.getByRole('dialog').getByRole('button').last().click();
  await expect(other.getByText('异议不成立')).toBeVisible({ timeout: 20_000 });

  await office.goto(`/region/datong/rotation?cycle=${cycle}`);
  await board.getByRole('tab', { name: '自动编排' }).click();
  await board.getByRole('button', { name: '最小改动修补' }).click();
  await expect(board.getByText('已证明最优：不存在更好的方案')).toBeVisible({ timeout: 120_000 });
  const repaired = await board.getByText(/改动人数/).isVisible();
  expect(repaired).toBe(true);
  await takeScreens(office, 'repair', ['1366x768']);
  if (await board.getByText('与当前安排相同').isHidden()) {
    await board.getByRole('button', { name: '采用此方案' }).click();
    const amendment = office.getByRole('dialog', { name: '修补公示' });
    await amendment.getByLabel('审定依据').fill('局党组会议纪要〔2029〕5号');
    await today(amendment, '公示结束', '公示开始');
    await amendment.getByRole('button', { name: '发布新版公示' }).click();
    await expect(office.getByText('已发布新版公示')).toBeVisible();
  }

  await office.goto(`/region/datong/rotation?cycle=${cycle}`);
  await office.getByRole('button', { name: '下达调令' }).first().click();
  await office.getByLabel('发文字号').fill('大教人〔2029〕12号');
  await office.getByRole('dialog').getByRole('button', { name: '下达调令' }).click();
  await expect.poll(async () => (await moves(bureau, cycle)).find(({ id }) => id === objector.id)?.state, { timeout: 60_000 }).toBe('effective');

  await office.goto(`/region/datong/terms?cycle=${cycle}&q=${objector.number}`);
  await office.getByRole('link', { name: objector.name, exact: true }).click();
  const receiver = objector.toKey === principalsSchool ? head : office;
  await receiver.goto(office.url());
  const term = receiver.getByRole('dialog');
  await term.getByRole('button', { name: '登记报到' }).click();
  await expect(term.getByRole('button', { name: '撤回报到' })).toBeVisible();
  await term.getByText('期满考核').click();
  await choose(receiver, term.getByLabel('结果'), 0);
  await term.getByRole('button', { name: '保存考核' }).click();
  await expect(term.getByText('期满考核').first()).toBeVisible();

  const decision = office.getByRole('dialog');
  await office.reload();
  await choose(office, decision.getByRole('combobox', { name: '去向' }), '返回');
  const last = decision.getByLabel('最后一天');
  await last.fill(todayText());
  // Enter takes the day and hands the form in.
  await last.press('Enter');
  await expect(decision.getByText(`之后任教：${objector.from}`)).toBeVisible();
  await takeScreens(office, 'term', ['1366x768']);
  await office.setViewportSize(desktop);
  await other.reload();
  await expect(other.getByText(/去向已定|期满返回/).first()).toBeVisible();
  await bureau.close();
});

async function openPhase(page: Page, phase: string): Promise<void> {
  await page.getByRole('list', { name: '轮岗各阶段' }).getByRole('button', { name: phase, exact: true }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: '现在开始' }).click();
  await expect(drawer.getByText(/^进行中/)).toBeVisible();
  await drawer.getByRole('button', { name: '关闭' }).click();
  await expect(drawer).toBeHidden();
}

async function review(page: Page, number: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: number }).getByRole('button', { name: /^审\s*核$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^通\s*过$/ }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: '公示方案' }).first().click();
  await today(page.getByRole('dialog'), '公示结束', '公示开始');
  await page.getByRole('button', { name: '开始公示' }).click();
  await expect(page.getByRole('button', { name: '下达调令' }).first()).toBeVisible();
}

/** Sets a day to the one another field holds. */
async function today(dialog: Locator, field: string, like: string): Promise<void> {
  const until = dialog.getByLabel(field);
  await until.fill(await dialog.getByLabel(like).inputValue());
  await until.press('Enter');
}

async function say(page: Page, what: string, send: string, words: string): Promise<void> {
  await page.getByRole('button', { name: what }).click();
  await page.getByRole('dialog').getByLabel('理由').fill(words);
  await page.getByRole('dialog').getByRole('button', { name: send }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function choose(page: Page, field: Locator, option: string | number): Promise<void> {
  await field.click();
  const options = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
  await (typeof option === 'number' ? options.nth(option) : options.filter({ hasText: option }).first()).click();
}

async function moves(bureau: Api, cycle: string): Promise<Move[]> {
  const { document } = await bureau.read<Board>(`${region}/live/rotation?audience=${cycle}`);
  return document.moves.order.map((key) => document.moves.items[key]!);
}

function todayText(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
