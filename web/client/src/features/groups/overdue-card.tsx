import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Card } from '@/components/card';
import { FailingState } from '@/components/failing-state';
import { useFresh } from '@/components/happenings/use-fresh';
import type { components } from '@/lib/api.gen';
import { useCodes } from '@/lib/codes';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import styles from './month.module.css';
import { groupTexts } from './texts';

const shown = 6;

/** Activities past their day that neither started nor were called off. */
export function OverdueCard({ group }: { group: string }) {
  const t = useTexts(groupTexts);
  const scope = useScope();
  const language = useLanguage();
  const codes = useCodes();
  useFresh('group', group);
  const overdue = useQuery({
    queryKey: [scope, 'activities', 'overdue', group],
    queryFn: ({ signal }) => read<components['schemas']['ActivityList']>(withQuery(apiPath(scope, 'activities'), { heldFor: group, overdue: 'true', size: shown }), signal),
  });
  if (overdue.isError) return <FailingState error={overdue.error} retry={() => void overdue.refetch()} />;
  const total = overdue.data?.total ?? 0;
  return (
    <Card title={t.overdue} aside={<Link to={`${pagePath(scope, 'groups', group, 'activities')}?overdue=true`}>{t.overdueAll(number(total, language))}</Link>}>
      {overdue.isSuccess && total === 0 && <p className={styles.none}>{t.noOverdue}</p>}
      <ul className={styles.list}>
        {overdue.data?.rows.map(({ key, on, kind, number: no }) => (
          <li key={key} className={styles.item}>
            <time dateTime={on}>{on}</time>
            <span className={styles.what}>{codes.name('activityKind', kind)}<span className={styles.note}>{no}</span></span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
