import { Collapse } from 'antd';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { Board } from '../board';
import type { Plan } from '../live-rotation';
import { BalanceGoalPanel } from './balance-goal-panel';
import { conditionTexts } from './condition-texts';
import styles from './desk.module.css';
import { ForbiddenTable } from './forbidden-table';
import type { Planning } from './plan-runs';
import { SchoolConditions } from './school-conditions';

/** What a plan goes by beside its numbers, folded: single schools, what is not allowed, and the balance to reach. */
export function Conditions({ board, plan, planning }: { board: Board; plan: Plan; planning: Planning }) {
  const t = useTexts(conditionTexts);
  const language = useLanguage();
  const counted = (name: string, count: number): string => (count === 0 ? name : `${name} ${number(count, language)}`);
  const parts = { board, plan, planning };
  return (
    <Collapse
      size="small"
      className={styles.conditions ?? ''}
      items={[
        { key: 'schools', label: counted(t.schools, planning.schools.length + planning.apart.length), children: <SchoolConditions {...parts} /> },
        { key: 'forbidden', label: counted(t.forbidden, planning.forbidden.length), children: <ForbiddenTable {...parts} /> },
        ...(board.canPlan ? [{ key: 'goal', label: t.goal, children: <BalanceGoalPanel {...parts} /> }] : []),
      ]}
    />
  );
}
