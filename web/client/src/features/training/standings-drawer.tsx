import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { Link } from 'react-router';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { usePeriod } from '@/components/use-period';
import { read } from '@/lib/http/read';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { approvalTexts } from './approval-texts';
import styles from './card.module.css';
import { standingsKey, standingsUrl, type Standings } from './standings';

export interface StandingsDrawerProps {
  school: string | undefined;
  /** Only those who are behind. */
  isBehind?: boolean;
  close: () => void;
}

/** The people behind a school's hours, each with the own of the year and of the cycle. */
export function StandingsDrawer({ school, isBehind = false, close }: StandingsDrawerProps) {
  const t = useTexts(approvalTexts);
  const scope = useScope();
  const language = useLanguage();
  const year = usePeriod('year');
  const list = standingsUrl(scope, school, year);
  const standings = useQuery({ queryKey: standingsKey(scope, school, year), queryFn: ({ signal }) => read<Standings>(list, signal) });
  const rows = (standings.data?.rows ?? []).filter(({ isAtRisk }) => isAtRisk || !isBehind);
  return (
    <Drawer open title={t.people} size={480} extra={<ExportButton size="small" list={list} />} onClose={close}>
      {standings.isPending && <LoadingState />}
      {standings.isError && <FailingState error={standings.error} retry={() => void standings.refetch()} />}
      {standings.isSuccess && <p className={styles.note}>{t.behind(number(standings.data.atRisk, language), number(standings.data.total, language))}，{t.asOf(standings.data.asOf)}</p>}
      <ol className={styles.rows}>
        {rows.map(({ teacher, name, staffNumber, year, cycle, expected }) => (
          <li key={teacher} className={styles.row}>
            <Link to={pagePath(scope, 'training/teachers', teacher)}>{name}<span className={styles.number}>{staffNumber}</span></Link>
            <span>{t.year} {number(year, language, 2)}，{t.cycle} {number(cycle, language, 2)}，{t.expected} {number(expected, language)}</span>
          </li>
        ))}
      </ol>
    </Drawer>
  );
}
