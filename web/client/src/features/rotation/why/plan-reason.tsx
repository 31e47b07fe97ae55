import { useQuery } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { useState } from 'react';
import { StateMark } from '@/components/state-mark';
import { useCodes } from '@/lib/codes';
import { Problem } from '@/lib/http/problem';
import { read } from '@/lib/http/read';
import { uuid7 } from '@/lib/http/uuid7';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { Board, Chosen } from '../board';
import { isOutdated, isRunning, orderOf, runsPath, type PlanRun } from '../desk/plan-runs';
import { ruleName } from '../desk/rule-name';
import { deskTexts } from '../desk/texts';
import { usePlanRun } from '../desk/use-plan-run';
import { usePlanning } from '../desk/use-planning';
import type { Plan } from '../live-rotation';
import { RefusalNote } from '../refusal-note';
import { AlternativesDialog, type Asking } from './alternatives-dialog';
import { ForbidButtons } from './forbid-buttons';
import { sentencesOf, type PlanReason } from './reasons';
import { whyTexts } from './why-texts';
import styles from './why.module.css';

export interface PlanReasonPartProps {
  board: Board;
  plan: Plan;
  chosen: Chosen;
  /** Where the plan as it stands moves the teacher. */
  standing: { toKey?: string; toName: string } | null | undefined;
}

/** What the best plan makes of a teacher and why, in sentences; what else could be chosen; and what no plan may do with them. */
export function PlanReasonPart({ board, plan, chosen, standing }: PlanReasonPartProps) {
  const t = useTexts(whyTexts);
  const planning = usePlanning(board, plan).data;
  const { last, compute, isAsking, problem, forget } = usePlanRun(board.scope, plan.key);
  const [asking, ask] = useState<Asking>();
  const explain = (): void => { if (planning !== undefined) compute(orderOf(planning, new Map(), uuid7(), false)); };
  return (
    <section className={styles.reason} aria-label={t.title}>
      <h3>{t.title}</h3>
      <RefusalNote problem={problem} close={forget} />
      {last === undefined
        ? <Button block size="small" loading={isAsking} disabled={planning === undefined} onClick={explain}>{t.explain}</Button>
        : isRunning(last.run) ? <div><Spin size="small" /> {t.explaining}</div>
          : last.run.state !== 'proven' ? <p>{t.notProven}</p>
            : <Told key={last.run.plan} board={board} plan={plan} chosen={chosen} run={last.run} standing={standing?.toName} explain={explain} ask={ask} />}
      {last !== undefined && !isRunning(last.run) && planning !== undefined && isOutdated(last.run, planning) && (
        <div>
          <StateMark tone="wrong">{t.outdated}</StateMark>
          <Button block size="small" loading={isAsking} onClick={explain}>{t.again}</Button>
        </div>
      )}
      {planning !== undefined && plan.stage === 'draft' && <ForbidButtons board={board} plan={plan} planning={planning} teacher={chosen.teacher} />}
      {asking !== undefined && <AlternativesDialog board={board} plan={plan} asking={asking} close={() => { ask(undefined); }} />}
    </section>
  );
}

interface ToldProps extends Omit<PlanReasonPartProps, 'standing'> {
  run: PlanRun;
  standing: string | undefined;
  explain: () => void;
  ask: (asking: Asking) => void;
}

function Told({ board, plan, chosen, run, standing, explain, ask }: ToldProps) {
  const t = useTexts(whyTexts);
  const d = useTexts(deskTexts);
  const codes = useCodes();
  const language = useLanguage();
  const { data, error, isPending } = useQuery({
    queryKey: [board.scope, 'rotation-reason', plan.key, run.plan, chosen.teacher],
    queryFn: ({ signal }) => read<PlanReason>(runsPath(board.scope, plan.key, run.plan, 'teachers', chosen.teacher, 'explanation'), signal),
    staleTime: Infinity,
    retry: false,
  });
  if (isPending) return <div><Spin size="small" /> {t.explaining}</div>;
  if (data === undefined) {
    const isGone = error instanceof Problem && error.code === 'plan.unknown';
    return <>{isGone ? <p>{t.gone}</p> : error instanceof Problem && <RefusalNote problem={error} />}<Button block size="small" onClick={explain}>{t.explain}</Button></>;
  }
  const words = { t, number: (value: number) => number(value, language), reason: (code: string) => d[code as 'no-post'], rule: (rule: Parameters<typeof ruleName>[0]) => ruleName(rule, d, codes) };
  const isOtherwise = data.outcome !== 'outside' && standing !== (data.schoolName ?? undefined);
  const move = run.moves.find(({ teacher }) => teacher === chosen.teacher);
  return (
    <>
      {sentencesOf(data, words).map((sentence) => <p key={sentence}>{sentence}</p>)}
      {isOtherwise && <p className={styles.note}>{t.differs}</p>}
      {data.outcome !== 'outside' && <Button block size="small" onClick={() => { ask({ kind: 'teacher', key: chosen.teacher, name: chosen.name, run: run.plan }); }}>{t.elsewhere}</Button>}
      {move !== undefined && (
        <Button block size="small" onClick={() => { ask({ kind: 'post', key: `${move.to}.${move.stage}.${move.subject}`, name: `${move.toName} ${codes.post(move.stage, move.subject)}`, run: run.plan }); }}>{t.whoElse}</Button>
      )}
    </>
  );
}
