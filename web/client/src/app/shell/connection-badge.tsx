import { age } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useNow } from '@/lib/use-now';
import type { Connection } from '@/live/keeper';
import { useConnection } from '@/live/use-connection';
import { appTexts } from '../texts';
import styles from './connection-badge.module.css';

/** Colour, word and age of what is on the screen, always in sight. */
export function ConnectionBadge() {
  const t = useTexts(appTexts);
  const connection = useConnection();
  return (
    <span className={styles.badge} data-connection={connection.state}>
      <span className={styles.dot} aria-hidden />
      <strong className={styles.word}>{t[connection.state]}</strong>
      <DataAge connection={connection} />
    </span>
  );
}

function DataAge({ connection }: { connection: Connection }) {
  const t = useTexts(appTexts);
  const language = useLanguage();
  const since = 'since' in connection ? connection.since : undefined;
  const now = useNow(since !== undefined);
  if (connection.state === 'live') return <span className={styles.age}>{t.current}</span>;
  return <span className={styles.age}>{since === undefined ? t.noData : t.heard(age(now - since, language))}</span>;
}
