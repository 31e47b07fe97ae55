import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { StateMark } from '@/components/state-mark';
import { useCodes } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import { canPlace, type Board, type Chosen } from './board';
import { moveStateName } from './move-state';
import { readCandidate } from './rotation';
import styles from './rotation.module.css';
import { RuleList } from './rule-list';
import { StandingTag } from './standing-tag';
import { rotationTexts } from './texts';
import { PlanReasonPart } from './why/plan-reason';

export interface WhyPanelProps {
  board: Board;
  chosen: Chosen | undefined;
  assign: (person: Chosen) => void;
}

/** Why somebody stands as they do: each rule with the fact used and the result. */
export function WhyPanel({ board, chosen, assign }: WhyPanelProps) {
  const t = useTexts(rotationTexts);
  return (
    <section className={styles.panel} aria-label={t.why}>
      <h2 className={styles.head}>{t.why}</h2>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t.why}>
        {chosen === undefined ? <p className={styles.none}>{t.whySelect}</p> : <Why key={chosen.teacher} board={board} chosen={chosen} assign={assign} />}
      </div>
    </section>
  );
}

function Why({ board, chosen, assign }: WhyPanelProps & { chosen: Chosen }) {
  const t = useTexts(rotationTexts);
  const codes = useCodes();
  const { scope, cycle, plan, version } = board;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [scope, 'rotation', 'candidate', cycle, plan?.key, chosen.teacher, version],
    queryFn: ({ signal }) => readCandidate(scope, cycle, plan?.key ?? '', chosen.teacher, signal),
    placeholderData: (before) => before,
  });
  if (isPending) return <LoadingState />;
  if (data === undefined) return <FailingState error={error} retry={() => void refetch()} />;
  const mayMove = data.standing === 'duty' || data.standing === 'volunteer' || data.standing === 'eligible';
  return (
    <>
      <p className={styles.who}>
        <b>{data.name}</b>
        <small>{data.number}</small>
        <StandingTag standing={data.standing} />
        {data.backbone && <StateMark tone="waiting">{t.backbone}</StateMark>}
      </p>
      <p className={styles.where}>{`${data.schoolName} · ${codes.post(data.stage, data.subject)} · ${codes.name('title', data.title)}`}</p>
      {data.move ? (
        <p className={styles.move}>{t.ownMove(data.move.fromName, data.move.toName, moveStateName(data.move.state, t))}</p>
      ) : canPlace(board) && mayMove && !data.withdrawn && (
        <Button block onClick={() => { assign(chosen); }}>{t.assignTo}</Button>
      )}
      {board.canPlan && plan !== undefined && <PlanReasonPart board={board} plan={plan} chosen={chosen} standing={data.move} />}
      <RuleList rules={data.rules} />
    </>
  );
}
