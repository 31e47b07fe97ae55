import { Link } from 'react-router';
import { Card } from '@/components/card';
import { LiveFrame } from '@/components/live-frame';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { useLive } from '@/live/use-live';
import { approvalTexts } from './approval-texts';
import styles from './card.module.css';
import type { RegionHours } from './documents';

/** Hours waiting by school, most first; each opens the school's list. */
export function SchoolsWaiting({ most = Infinity }: { most?: number }) {
  const t = useTexts(approvalTexts);
  const language = useLanguage();
  const scope = useScope();
  const live = useLive<RegionHours>('training', scope);
  const address = pagePath(scope, 'training/approval');
  return (
    <Card
      title={t.bySchool}
      aside={live.document !== undefined && live.document.pending > 0 && <Link to={address}>{t.waitingHours} {number(live.document.pending, language)}</Link>}
    >
      <LiveFrame live={live}>
        {(region) =>
          region.order.length === 0 ? (
            <p className={styles.note}>{t.none}</p>
          ) : (
            <ul className={styles.rows}>
              {region.order.slice(0, most).map((key) => {
                const waiting = region.schools[key];
                return waiting !== undefined && (
                  <li key={key} className={styles.row}>
                    <Link to={`${address}?school=${encodeURIComponent(waiting.school)}`} aria-label={t.open(waiting.name)}>{waiting.name}</Link>
                    <span><Link to={`${address}?school=${encodeURIComponent(waiting.school)}`} tabIndex={-1} aria-hidden>{number(waiting.pending, language)} {t.records}</Link></span>
                  </li>
                );
              })}
            </ul>
          )
        }
      </LiveFrame>
    </Card>
  );
}
