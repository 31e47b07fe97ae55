import type { ReactNode } from 'react';
import { CycleCard, LatestCard, QuotasCard } from '@/features/rotation/cycle-cards';
import { NoCycleCard } from '@/features/rotation/no-cycle-card';
import { RunningCycle } from '@/features/rotation/running-cycle';
import { ShortagesCard } from '@/features/rotation/shortages-card';
import { TodoCard } from '@/features/todo/todo-card';
import styles from './home-page.module.css';

/** The cycle, what waits, where people are missing, and what happened last. */
export function CoordinatorHome() {
  const beside = (shortages: ReactNode, more?: ReactNode): ReactNode => (
    <div className={styles.two}>
      <div><TodoCard role="coordinator" />{more}</div>
      <div>{shortages}</div>
    </div>
  );
  return (
    <RunningCycle none={<><NoCycleCard />{beside(<ShortagesCard version="" />)}</>}>
      {(board) => (
        <>
          <CycleCard board={board} />
          {beside(<><ShortagesCard version={board.version} /><QuotasCard board={board} /></>, <LatestCard board={board} />)}
        </>
      )}
    </RunningCycle>
  );
}
