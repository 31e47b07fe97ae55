import { App, Button, Table } from 'antd';
import { useTexts } from '@/lib/i18n/texts';
import type { Board } from '../board';
import type { Plan } from '../live-rotation';
import { RefusalNote } from '../refusal-note';
import { rotationPath } from '../rotation';
import { useOrder } from '../use-order';
import { conditionTexts } from './condition-texts';
import styles from './desk.module.css';
import type { Planning } from './plan-runs';

type Line = Planning['forbidden'][number];

/** What no plan may do, each with a button that takes it back. */
export function ForbiddenTable({ board, plan, planning }: { board: Board; plan: Plan; planning: Planning }) {
  const t = useTexts(conditionTexts);
  const { message } = App.useApp();
  const { order, isBusy, problem, forget } = useOrder(board.scope);
  const allow = async ({ teacher, school, stage, subject }: Line): Promise<void> => {
    const path = rotationPath(board.scope, 'scenarios', plan.key, 'forbidden', 'removal');
    if (await order({ method: 'POST', path, body: { teacher, school, stage, subject } })) void message.success(t.noted);
  };
  if (planning.forbidden.length === 0) return <p className={styles.note}>{t.noForbidden}</p>;
  return (
    <>
      <RefusalNote problem={problem} close={forget} />
      <Table<Line>
        size="small"
        pagination={false}
        rowKey={({ teacher, school }) => `${teacher} ${school ?? ''}`}
        dataSource={planning.forbidden}
        columns={[
          { key: 'teacher', title: t.teacher, render: (_, { name }) => name },
          { key: 'what', title: t.what, render: (_, { schoolName }) => (schoolName === null ? t.anywhere : t.at(schoolName)) },
          ...(board.canPlan && plan.stage === 'draft' ? [{ key: 'act', title: '', align: 'right' as const, render: (_: unknown, line: Line) => <Button size="small" disabled={isBusy} aria-label={`${t.remove} ${line.name}`} onClick={() => void allow(line)}>{t.remove}</Button> }] : []),
        ]}
      />
    </>
  );
}
