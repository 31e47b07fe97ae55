import { Link } from 'react-router';
import { Card } from '@/components/card';
import { StateMark } from '@/components/state-mark';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath } from '@/lib/scope';
import { ApprovalButtons } from './approval-buttons';
import { approvalTexts } from './approval-texts';
import type { Board } from './board';
import { plansForApproval } from './live-rotation';
import styles from './rotation.module.css';
import { RunningCycle } from './running-cycle';

/** 方案审定 on a leader's first screen: the drafts of the cycle under way, each decided at its place. Nothing while there are none. */
export function ApprovalCard() {
  return <RunningCycle none={null}>{(board) => <Drafts board={board} />}</RunningCycle>;
}

function Drafts({ board }: { board: Board }) {
  const a = useTexts(approvalTexts);
  const language = useLanguage();
  const plans = plansForApproval(board.document);
  if (plans.length === 0) return null;
  return (
    <Card title={a.title}>
      <ul className={styles.drafts}>
        {plans.map((plan) => (
          <li key={plan.key} data-plan={plan.approval}>
            <span>
              <b>{plan.name}</b> {a.moves(number(plan.moves, language))} <StateMark tone={plan.approval === '' ? 'waiting' : plan.approval === 'given' ? 'live' : 'wrong'}>{a[plan.approval === '' ? 'waiting' : plan.approval]}</StateMark>
              {plan.sentBackFor !== '' && <small>{plan.sentBackFor}</small>}
            </span>
            <span className={styles.draftActs}>
              <Link to={`${pagePath(board.scope, 'rotation')}?plan=${plan.key}`}>{a.see}</Link>
              <ApprovalButtons plan={plan} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
