import { useQuery } from '@tanstack/react-query';
import { App, Button, InputNumber, Segmented, Table } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { FailingState } from '@/components/failing-state';
import { PersonName } from '@/components/person/person-name';
import type { components } from '@/lib/api.gen';
import { useCodes } from '@/lib/codes';
import { withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { uuid7 } from '@/lib/http/uuid7';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { Board } from '../board';
import type { Plan } from '../live-rotation';
import { RefusalNote } from '../refusal-note';
import { rotationPath } from '../rotation';
import { useOrder } from '../use-order';
import { conditionTexts } from './condition-texts';
import styles from './desk.module.css';
import { planningPath, type Planning } from './plan-runs';

type Goal = components['schemas']['BalanceGoal'];
type GoalMove = Goal['moves'][number];

const stages = ['primary', 'junior'] as const;

/** The fewest moves of backbone teachers that bring a stage's coefficient of variation to a goal, and a new plan of them. */
export function BalanceGoalPanel({ board, plan, planning }: { board: Board; plan: Plan; planning: Planning }) {
  const t = useTexts(conditionTexts);
  const codes = useCodes();
  const [stage, setStage] = useState<(typeof stages)[number]>('primary');
  const line = planning.balance.find((one) => one.stage === stage && one.indicator === 'backbone')?.line ?? 0.5;
  const [most, setMost] = useState<number>();
  const [asked, ask] = useState<{ stage: string; most: number }>();
  const found = useQuery({
    queryKey: [board.scope, 'rotation', 'balance-goal', plan.key, asked, planning.revision],
    queryFn: ({ signal }) => read<Goal>(withQuery(rotationPath(board.scope, 'scenarios', plan.key, 'balance-goal'), { stage: asked?.stage, most: asked?.most }), signal),
    enabled: asked !== undefined,
  });
  return (
    <div className={styles.desk}>
      <p className={styles.note}>{t.goalNote}</p>
      <div className={styles.acts}>
        <Segmented size="small" aria-label={t.stage} value={stage} options={stages.map((value) => ({ value, label: codes.name('stage', value) }))} onChange={(next) => { setStage(next); setMost(undefined); }} />
        <InputNumber size="small" aria-label={t.most} prefix={`${t.most} ≤`} style={{ width: 130 }} min={0} max={2} step={0.01} precision={2} value={most ?? line} onChange={(value) => { setMost(value ?? undefined); }} />
        <Button size="small" loading={found.isFetching} onClick={() => { ask({ stage, most: most ?? line }); }}>{t.find}</Button>
      </div>
      {found.isError && <FailingState error={found.error} retry={() => void found.refetch()} />}
      {found.data !== undefined && asked !== undefined && <Found board={board} goal={found.data} stage={asked.stage} />}
    </div>
  );
}

function Found({ board, goal, stage }: { board: Board; goal: Goal; stage: string }) {
  const t = useTexts(conditionTexts);
  const codes = useCodes();
  const language = useLanguage();
  const { message } = App.useApp();
  const [, setParams] = useSearchParams();
  const { order, isBusy, problem, forget } = useOrder(board.scope);
  const [before, after, most] = [goal.before.toFixed(3), goal.after.toFixed(3), goal.goal.toFixed(2)];
  if (goal.moves.length === 0 && goal.before <= goal.goal) return <p>{t.met(before, most)}</p>;
  const takeOver = async (): Promise<void> => {
    const key = uuid7().replaceAll('-', '');
    const name = t.planName(codes.name('stage', stage), most);
    if (!(await order({ method: 'POST', path: rotationPath(board.scope, 'scenarios', key), body: { cycle: board.cycle, name } }))) return;
    // Moves go to a plan the server's views know already.
    await read<Planning>(planningPath(board.scope, key));
    const moves = goal.moves.map(({ teacher, to, stage: at, subject }) => ({ move: uuid7(), teacher, school: to, stage: at, subject }));
    if (!(await order({ method: 'POST', path: rotationPath(board.scope, 'scenarios', key, 'chains'), body: { moves } }))) return;
    setParams((params) => {
      const next = new URLSearchParams(params);
      next.set('plan', key);
      return next;
    }, { replace: true });
    void message.success(t.taken);
  };
  return (
    <>
      <p><strong>{(goal.after <= goal.goal ? t.reached : t.notReached)(before, after, most)}</strong></p>
      <p>{t.moves(number(goal.moves.length, language), number(goal.least, language))}</p>
      <RefusalNote problem={problem} close={forget} />
      {goal.moves.length > 0 && <div><Button size="small" loading={isBusy} onClick={() => void takeOver()}>{t.takeOver}</Button></div>}
      <Table<GoalMove>
        size="small"
        pagination={{ pageSize: 20, size: 'small', hideOnSinglePage: true, showSizeChanger: false }}
        rowKey={({ teacher }) => teacher}
        dataSource={goal.moves}
        columns={[
          { key: 'teacher', title: t.teacher, render: (_, { name, number: no }) => <PersonName name={name} number={no} /> },
          { key: 'way', title: t.way, render: (_, { fromName, toName }) => `${fromName} → ${toName}` },
          { key: 'subject', title: '', render: (_, { stage: at, subject }) => codes.post(at, subject) },
        ]}
      />
    </>
  );
}
