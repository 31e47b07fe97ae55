import dayjs from 'dayjs';
import { Link } from 'react-router';
import { Card } from '@/components/card';
import { FailingState } from '@/components/failing-state';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import styles from './audit.module.css';
import { eventName } from './event-names';
import { useAuditTrail } from './events';
import { auditTexts } from './texts';

const shown = 15;

/** What was changed last, by whom; the trail behind it. */
export function RecentCard() {
  const t = useTexts(auditTexts);
  const scope = useScope();
  const language = useLanguage();
  const trail = useAuditTrail(scope, {});
  const page = pagePath(scope, 'audit');
  if (trail.isError) return <FailingState error={trail.error} retry={() => void trail.refetch()} />;
  return (
    <Card title={t.recent} aside={<Link to={page}>{t.openTrail}</Link>}>
      <ul className={styles.recent}>
        {(trail.data?.pages[0]?.events ?? []).slice(0, shown).map(({ position, at, actor, who, event, grain, about }) => (
          <li key={position}>
            <time dateTime={at}>{dayjs(at).format('MM-DD HH:mm')}</time>
            <Link to={`${page}?grain=${encodeURIComponent(grain)}`}>{eventName(event, language)}{typeof about === 'string' && ` · ${about}`}</Link>
            <span>{actor.startsWith('system/') ? t.system : who}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
