import { Button } from 'antd';
import { Link } from 'react-router';
import { Card } from '@/components/card';
import { FigureLink } from '@/components/figure-link';
import { apiPath, withQuery } from '@/lib/http/path';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath } from '@/lib/scope';
import type { Board } from './board';
import { cardTexts } from './card-texts';
import { CycleSteps } from './cycle-steps';
import { DoingsList } from './doings';
import { QuotaGauges } from './gauges';
import { NextButton } from './next-button';
import { nextStep, todayHere } from './next-step';
import styles from './rotation.module.css';
import { rotationTexts } from './texts';

/** The cycle as steps, the current one with its days, and the one thing to do next. */
export function CycleCard({ board }: { board: Board }) {
  const c = useTexts(cardTexts);
  const t = useTexts(rotationTexts);
  const language = useLanguage();
  const { cycle, standings } = board.document;
  const page = pagePath(board.scope, 'rotation');
  const { kind } = nextStep(board.document, todayHere());
  const isElsewhere = kind === 'place' || kind === 'applying' || kind === 'done';
  return (
    <Card title={t.title(cycle.schoolYear)} aside={<Link to={page}>{c.open}</Link>}>
      <CycleSteps document={board.document} />
      <div className={styles.cycleFoot}>
        <span>
          {standings.dutyUnplaced > 0 && (
            <FigureLink
              figure={{ code: 'rotation.duty-unplaced', name: c.dutyUnplaced, value: standings.dutyUnplaced, unit: '' }}
              url={withQuery(apiPath(board.scope, 'metrics', 'rotation.duty-unplaced'), { schoolYear: String(cycle.schoolYear) })}
            >
              {c.dutyLeft(number(standings.dutyUnplaced, language))}
            </FigureLink>
          )}
        </span>
        <span>
          {kind !== 'place' && <NextButton board={board} />}
          {isElsewhere && <Link to={page}><Button type="primary" tabIndex={-1}>{c.onward}</Button></Link>}
        </span>
      </div>
    </Card>
  );
}

/** The shares the policy asks for, each with its line. */
export function QuotasCard({ board }: { board: Board }) {
  const c = useTexts(cardTexts);
  const t = useTexts(rotationTexts);
  return <Card title={c.quotas} aside={t.title(board.document.cycle.schoolYear)}><div className={styles.gauges}><QuotaGauges board={board} /></div></Card>;
}

/** What happened last. */
export function LatestCard({ board }: { board: Board }) {
  const c = useTexts(cardTexts);
  return <Card title={c.latest}><DoingsList board={board} /></Card>;
}
