import { Button, Spin } from 'antd';
import { StateMark } from '@/components/state-mark';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import styles from './desk.module.css';
import { changesOf, isRunning, runsPath, type PlanRun } from './plan-runs';
import { BalanceTable, ChangesTable, ConflictList, LevelsTable, QuotasTable, UnplacedList } from './run-tables';
import { deskTexts } from './texts';

export interface RunResultProps {
  scope: string;
  scenario: string;
  run: PlanRun;
  /** True when the scenario changed since it was asked for. */
  isStale: boolean;
  stop: () => void;
  adopt: () => void;
  isAdopting: boolean;
}

const tones = { waiting: 'waiting', running: 'waiting', proven: 'live', stopped: 'waiting', impossible: 'wrong', failed: 'wrong' } as const;
type State = keyof typeof tones;

/** What a computation came to, or how far it is. */
export function RunResult({ scope, scenario, run, isStale, stop, adopt, isAdopting }: RunResultProps) {
  const t = useTexts(deskTexts);
  const language = useLanguage();
  const state = run.state as State;
  const { added, moved, removed } = changesOf(run);
  const running = isRunning(run);
  const provenLevels = run.levels.filter((reached, n) => run.bounds[n] === reached).length;
  const said = state === 'running' ? t.running(`${provenLevels} / ${run.bounds.length}`) : t[state];
  return (
    <section className={styles.result} data-run={state} aria-live="polite">
      <p className={styles.state}>
        {running && <Spin size="small" />}
        <StateMark tone={tones[state]}>{said}</StateMark>
        <small>{t.seconds(number(run.seconds, language, 2))}</small>
        {running && <Button size="small" onClick={stop}>{t.stop}</Button>}
      </p>
      {run.conflict.length > 0 && <ConflictList run={run} />}
      {run.levels.length > 0 && (
        <>
          <p className={styles.summary}>
            <strong>{t.placed(number(run.moves.length, language))}</strong>
            <span>{run.changed.length === 0 ? t.noChanges : t.changes(number(added.length, language), number(moved.length, language), number(removed.length, language))}</span>
          </p>
          <div className={styles.acts}>
            {isStale ? <StateMark tone="wrong">{t.stale}</StateMark> : <Button type="primary" loading={isAdopting} disabled={run.changed.length === 0 && state !== 'proven'} onClick={adopt}>{t.adopt}</Button>}
            {state === 'proven' && <Button href={runsPath(scope, scenario, run.plan, 'certificate')} download>{t.certificate}</Button>}
          </div>
          <LevelsTable run={run} />
          <QuotasTable run={run} />
          <BalanceTable run={run} />
          <UnplacedList run={run} />
          {run.changed.length > 0 && <ChangesTable run={run} />}
        </>
      )}
    </section>
  );
}
