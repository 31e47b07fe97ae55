import { useQuery } from '@tanstack/react-query';
import { Modal, Spin } from 'antd';
import { useState } from 'react';
import { FailingState } from '@/components/failing-state';
import type { components } from '@/lib/api.gen';
import { read } from '@/lib/http/read';
import { uuid7 } from '@/lib/http/uuid7';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { Board } from '../board';
import { runsPath } from '../desk/plan-runs';
import { useAsked } from '../desk/use-asked';
import { usePlanRun } from '../desk/use-plan-run';
import { usePlanning } from '../desk/use-planning';
import type { Plan } from '../live-rotation';
import { RefusalNote } from '../refusal-note';
import { AlternativesTable } from './alternatives-table';
import { ranked, withChoice } from './choices';
import { Promised } from './promised';
import type { Alternative } from './reasons';
import { whyTexts } from './why-texts';
import styles from './why.module.css';

/** Whose choices: a teacher's, or a post's. */
export interface Asking {
  kind: 'teacher' | 'post';
  /** The teacher's, or the post's as `school.stage.subject`. */
  key: string;
  name: string;
  /** The proven computation they are weighed against. */
  run: string;
}

export interface AlternativesDialogProps {
  board: Board;
  plan: Plan;
  asking: Asking;
  close: () => void;
}

/** What could be chosen instead, best first, each with its exact effect; one press computes the plan with it and shows whether the promise came true. */
export function AlternativesDialog({ board, plan, asking, close }: AlternativesDialogProps) {
  const t = useTexts(whyTexts);
  const language = useLanguage();
  const planning = usePlanning(board, plan).data;
  const { last, compute, isAsking, problem, forget } = usePlanRun(board.scope, plan.key);
  const [asked, recall] = useAsked(board.scope, plan.key);
  const [before] = useState(asked);
  const base = before?.order;
  const [choice, choose] = useState<Alternative>();
  const path = runsPath(board.scope, plan.key, asking.run, asking.kind === 'teacher' ? 'teachers' : 'posts', asking.key, 'alternatives');
  const found = useQuery({
    queryKey: [board.scope, 'rotation-alternatives', plan.key, asking.run, asking.kind, asking.key],
    queryFn: ({ signal }) => read<components['schemas']['Alternatives']>(path, signal),
    staleTime: Infinity,
    retry: false,
  });
  const canChoose = plan.stage === 'draft' && base !== undefined && planning !== undefined;
  const take = (row: Alternative): void => {
    if (!canChoose) return;
    choose(row);
    compute(withChoice(base, row, base.forbidden ?? planning.forbidden, { plan: uuid7(), move: uuid7() }));
  };
  // A choice that is not taken over leaves what was computed before.
  const leave = (): void => {
    if (choice !== undefined && before !== undefined) recall(before);
    close();
  };
  const rows = ranked(found.data?.rows ?? []);
  return (
    <Modal open width={940} footer={null} title={asking.kind === 'teacher' ? t.elsewhereOf(asking.name) : t.whoElseOf(asking.name)} onCancel={leave}>
      <RefusalNote problem={problem} close={forget} />
      {choice !== undefined && last !== undefined && <Promised board={board} plan={plan} choice={choice} isAsking={isAsking} close={close} />}
      {found.isPending && <div><Spin size="small" /> {t.ranking}</div>}
      {found.isError && <FailingState error={found.error} retry={() => void found.refetch()} />}
      {found.data !== undefined && (
        <>
          <p className={styles.note}>{found.data.isComplete ? t.rank : t.notAll}</p>
          <AlternativesTable rows={rows.rows} kind={asking.kind} chosen={choice} isBusy={isAsking} {...(canChoose ? { take } : {})} />
          {rows.impossible > 0 && <p className={styles.note}>{t.impossible(number(rows.impossible, language))}</p>}
        </>
      )}
    </Modal>
  );
}
