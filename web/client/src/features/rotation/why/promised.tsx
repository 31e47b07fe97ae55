import { App, Alert, Button, Spin } from 'antd';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { Board } from '../board';
import { isRunning } from '../desk/plan-runs';
import { usePlanRun } from '../desk/use-plan-run';
import type { Plan } from '../live-rotation';
import { RefusalNote } from '../refusal-note';
import { isKept } from './choices';
import { effectText, type Alternative } from './reasons';
import { whyTexts } from './why-texts';
import styles from './why.module.css';

export interface PromisedProps {
  board: Board;
  plan: Plan;
  choice: Alternative;
  isAsking: boolean;
  close: () => void;
}

/** The plan computed with a choice beside what the choice promised, and taking it over. */
export function Promised({ board, plan, choice, isAsking, close }: PromisedProps) {
  const t = useTexts(whyTexts);
  const language = useLanguage();
  const { message } = App.useApp();
  const { last, adopt, isAdopting, forget, problem } = usePlanRun(board.scope, plan.key);
  const run = last?.run;
  if (run === undefined || isAsking || isRunning(run)) return <div><Spin size="small" /> {t.explaining}</div>;
  const words = { t, number: (value: number) => number(value, language) };
  const title = t.chosen(choice.schoolName === null ? `${choice.name} ${t.staying}` : `${choice.name} → ${choice.schoolName}`);
  if (run.levels.length === 0) return <Alert type="error" showIcon title={title} description={t.failed} style={{ marginBottom: 8 }} />;
  const kept = isKept(choice.levels, run.levels);
  const reached = run.levels.map((level, n) => level - ((choice.levels?.[n] ?? 0) - (choice.delta?.[n] ?? 0)));
  const take = async (): Promise<void> => {
    if (!(await adopt())) return;
    forget();
    void message.success(t.adopted);
    close();
  };
  return (
    <>
      <RefusalNote problem={problem} />
      <Alert
        type={kept ? 'success' : 'warning'}
        showIcon
        className={kept ? styles.kept ?? '' : ''}
        style={{ marginBottom: 8 }}
        title={title}
        description={(kept ? t.kept : t.notKept)(effectText(reached, words))}
        action={<Button type="primary" loading={isAdopting} onClick={() => void take()}>{t.adopt}</Button>}
      />
    </>
  );
}
