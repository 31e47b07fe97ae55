import { App, Button } from 'antd';
import { useState } from 'react';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { uuid7 } from '@/lib/http/uuid7';
import { useTexts } from '@/lib/i18n/texts';
import type { Board } from '../board';
import type { Plan } from '../live-rotation';
import { RefusalNote } from '../refusal-note';
import { AmendModal } from './amend-modal';
import { Conditions } from './conditions';
import styles from './desk.module.css';
import { LimitSliders } from './limit-sliders';
import { orderOf, type Numbers, type Planning } from './plan-runs';
import { RunResult } from './run-result';
import { deskTexts } from './texts';
import { usePlanRun } from './use-plan-run';
import { usePlanning } from './use-planning';

/** Where the best plan is computed: the conditions as sliders, what they lead to at once, and taking it over. Nothing is stored before. */
export function DeskView({ board, plan }: { board: Board; plan: Plan }) {
  const planning = usePlanning(board, plan);
  if (planning.isError) return <FailingState error={planning.error} retry={() => void planning.refetch()} />;
  if (planning.data === undefined) return <LoadingState />;
  return <Desk board={board} plan={plan} planning={planning.data} />;
}

function Desk({ board, plan, planning }: { board: Board; plan: Plan; planning: Planning }) {
  const t = useTexts(deskTexts);
  const { message } = App.useApp();
  const [numbers, set] = useState<Numbers>(new Map());
  const { run, isAsking, problem, compute, stop, adopt, isAdopting, forget } = usePlanRun(board.scope, plan.key);
  const isDraft = plan.stage === 'draft';
  const [isAmending, amend] = useState(false);
  const slide = (next: Numbers): void => {
    set(next);
    compute(orderOf(planning, next, uuid7(), false));
  };
  const takeOver = async (): Promise<void> => {
    if (!(await adopt())) return;
    set(new Map());
    forget();
    void message.success(t.adopted);
  };
  return (
    <div className={styles.desk}>
      <RefusalNote problem={problem} close={forget} />
      {planning.isByHand && planning.adopted !== null && <p className={styles.note}>{t.isByHand}</p>}
      {board.canPlan && (
        <div className={styles.acts}>
          {isDraft && <Button {...(run === undefined ? { type: 'primary' as const } : {})} loading={isAsking} onClick={() => { compute(orderOf(planning, numbers, uuid7(), false)); }}>{run === undefined ? t.compute : t.computeAgain}</Button>}
          {plan.moves > 0 && <Button onClick={() => { compute(orderOf(planning, numbers, uuid7(), true)); }}>{t.repair}</Button>}
        </div>
      )}
      {!isDraft && <p className={styles.note}>{t.onNotice}</p>}
      {isDraft && <LimitSliders lines={planning.limits} numbers={numbers} {...(board.canPlan ? { set: slide } : {})} />}
      {isDraft && <Conditions board={board} plan={plan} planning={planning} />}
      {run !== undefined && <RunResult scope={board.scope} scenario={plan.key} run={run} isStale={run.revision !== planning.revision} stop={stop} adopt={isDraft ? () => void takeOver() : () => { amend(true); }} isAdopting={isAdopting} />}
      {isAmending && run !== undefined && (
        <AmendModal
          board={board}
          plan={plan}
          run={run}
          close={(isDone) => {
            amend(false);
            if (isDone) forget();
          }}
        />
      )}
    </div>
  );
}
