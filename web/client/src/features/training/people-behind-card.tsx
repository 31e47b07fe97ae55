import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Card } from '@/components/card';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { PeriodSwitch } from '@/components/period-switch';
import { usePeriod } from '@/components/use-period';
import { read } from '@/lib/http/read';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { approvalTexts } from './approval-texts';
import styles from './card.module.css';
import { standingsKey, standingsUrl, type Standings } from './standings';
import { StandingsDrawer } from './standings-drawer';

const shown = 8;

/** Who falls short of the cycle's hours if it goes on so, furthest behind first. */
export function PeopleBehindCard({ school }: { school?: string | undefined }) {
  const t = useTexts(approvalTexts);
  const scope = useScope();
  const year = usePeriod('year');
  const list = standingsUrl(scope, school, year);
  const standings = useQuery({
    queryKey: standingsKey(scope, school, year),
    queryFn: ({ signal }) => read<Standings>(list, signal),
  });
  return (
    <Card
      title={school === undefined ? t.peopleRegion : t.people}
      label={t.people}
      aside={standings.isSuccess && <><span className={styles.note}>{t.asOf(standings.data.asOf)}</span> <PeriodSwitch code="training.cycle-share" name="year" /> <ExportButton size="small" list={list} /></>}
    >
      {standings.isPending && <LoadingState />}
      {standings.isError && <FailingState error={standings.error} retry={() => void standings.refetch()} />}
      {standings.isSuccess && <Behind school={school} standings={standings.data} />}
    </Card>
  );
}

function Behind({ school, standings: { total, atRisk, rows } }: { school: string | undefined; standings: Standings }) {
  const t = useTexts(approvalTexts);
  const language = useLanguage();
  const scope = useScope();
  const [isOpen, setOpen] = useState(false);
  if (atRisk === 0) return <p className={styles.note}>{t.nobodyBehind}</p>;
  return (
    <>
      <Button type="link" size="small" className={styles.opens ?? ''} onClick={() => { setOpen(true); }}>{t.behind(number(atRisk, language), number(total, language))}</Button>
      {isOpen && <StandingsDrawer school={school} isBehind close={() => { setOpen(false); }} />}
      <ul className={styles.rows}>
        {rows.filter(({ isAtRisk }) => isAtRisk).slice(0, shown).map(({ teacher, name, staffNumber, cycle, expected }) => (
          <li key={teacher} className={styles.row}>
            <Link to={pagePath(scope, 'training/teachers', teacher)}>{name}<span className={styles.number}>{staffNumber}</span></Link>
            <span>{t.cycle} {number(cycle, language, 2)}，{t.expected} {number(expected, language)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
