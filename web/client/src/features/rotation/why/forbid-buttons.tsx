import { App, Button } from 'antd';
import { useTexts } from '@/lib/i18n/texts';
import type { Board } from '../board';
import type { Planning } from '../desk/plan-runs';
import { inOrder, type Plan } from '../live-rotation';
import { RefusalNote } from '../refusal-note';
import { rotationPath } from '../rotation';
import { useOrder } from '../use-order';
import { whyTexts } from './why-texts';
import styles from './why.module.css';

export interface ForbidButtonsProps {
  board: Board;
  plan: Plan;
  planning: Planning;
  teacher: string;
}

/** 本次不动, 不许安排到…: what no plan may do with a teacher, and taking that back. */
export function ForbidButtons({ board, plan, planning, teacher }: ForbidButtonsProps) {
  const t = useTexts(whyTexts);
  const { message } = App.useApp();
  const { order, isBusy, problem, forget } = useOrder(board.scope);
  const barred = planning.forbidden.filter((line) => line.teacher === teacher);
  const move = inOrder(board.document.moves).find((line) => line.teacher === teacher);
  const tell = async (school: string | null, removal: boolean, stage: string | null = null, subject: string | null = null): Promise<void> => {
    const path = rotationPath(board.scope, 'scenarios', plan.key, 'forbidden', ...(removal ? ['removal'] : []));
    if (await order({ method: 'POST', path, body: { teacher, school, stage, subject } })) void message.success(t.recompute);
  };
  return (
    <div className={styles.acts}>
      <RefusalNote problem={problem} close={forget} />
      {barred.map((line) => (
        <p key={line.school ?? ''}>
          {line.schoolName === null ? t.forbidden : t.forbiddenAt(line.schoolName)}
          <Button size="small" type="link" disabled={isBusy} onClick={() => void tell(line.school, true, line.stage, line.subject)}>{t.allow}</Button>
        </p>
      ))}
      {barred.every(({ school }) => school !== null) && (
        <>
          <Button block size="small" disabled={isBusy} onClick={() => void tell(null, false)}>{t.forbid}</Button>
          {move !== undefined && barred.every(({ school }) => school !== move.toKey) && <Button block size="small" className={styles.long ?? ''} disabled={isBusy} onClick={() => void tell(move.toKey, false, move.stage, move.subject)}>{t.forbidHere(move.to)}</Button>}
        </>
      )}
    </div>
  );
}
