import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Card } from '@/components/card';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { approvalTexts } from './approval-texts';
import styles from './card.module.css';

interface Standings {
  asOf: string;
  total: number;
  atRisk: number;
  rows: { teacher: string; name: string; staffNumber: string; schoolName: string; year: number; cycle: number; expected: number; isAtRisk: boolean }[];
}

const shown = 8;

/** Who falls short of the cycle's hours if it goes on so, furthest behind first. */
export function PeopleBehindCard({ school }: { school?: string | undefined }) {
  const t = useTexts(approvalTexts);
  const scope = useScope();
  const list = withQuery(apiPath(scope, 'training', 'standings'), { school });
  const standings = useQuery({
    queryKey: ['training-standings', scope, school],
    queryFn: ({ signal }) => read<Standings>(list, signal),
  });
  return (
    <Card
      title={school === undefined ? t.peopleRegion : t.people}
      label={t.people}
      aside={standings.isSuccess && <><span className={styles.note}>{t.asOf(standings.data.asOf)}</span> <ExportButton size="small" list={list} /></>}
    >
      {standings.isPending && <LoadingState />}
      {standings.isError && <FailingState error={standings.error} retry={() => void standings.refetch()} />}
      {standings.isSuccess && <Behind standings={standings.data} />}
    </Card>
  );
}

function Behind({ standings: { total, atRisk, rows } }: { standings: Standings }) {
  const t = useTexts(approvalTexts);
  const language = useLanguage();
  const scope = useScope();
  if (atRisk === 0) return <p className={styles.note}>{t.nobodyBehind}</p>;
  return (
    <>
      <p className={styles.note}>{t.behind(number(atRisk, language), number(total, language))}</p>
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
