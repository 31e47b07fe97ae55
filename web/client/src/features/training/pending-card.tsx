import { Link } from 'react-router';
import { Card } from '@/components/card';
import { LiveFrame } from '@/components/live-frame';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { useToday } from '@/lib/use-today';
import { useLive } from '@/live/use-live';
import { approvalTexts } from './approval-texts';
import styles from './card.module.css';
import type { SchoolHours } from './documents';

/** 待审学时 on the first screen of a principal or clerk. */
export function PendingCard({ school }: { school: string }) {
  const t = useTexts(approvalTexts);
  const language = useLanguage();
  const scope = useScope();
  const live = useLive<SchoolHours>('training', scope, school);
  const today = useToday().format('YYYY-MM-DD');
  const page = pagePath(scope, 'training/approval');
  return (
    <Card title={t.waitingHours} aside={<Link to={page}>{t.title}</Link>}>
      <LiveFrame live={live}>
        {({ pending, hours }) => (
          <>
            <Link className={styles.big} to={page} data-counter="pending"><strong>{number(pending, language)}</strong>{t.records}</Link>
            <p className={styles.note}>{pending === 0 ? t.noneNext : t.counter(number(pending, language), number(hours, language, 2))}，{t.asOf(today)}</p>
          </>
        )}
      </LiveFrame>
    </Card>
  );
}
