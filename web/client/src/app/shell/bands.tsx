import { Button } from 'antd';
import { clockTime } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useConnection, useReloadOffered } from '@/live/use-connection';
import { appTexts } from '../texts';
import styles from './bands.module.css';

/** What the whole page has to be told: the connection is lost, or a newer version waits. */
export function Bands() {
  const t = useTexts(appTexts);
  const isReloadOffered = useReloadOffered();
  return (
    <>
      <ConnectionBand />
      {isReloadOffered && (
        <div className={styles.news} role="status">
          {t.newVersion}
          <Button size="small" onClick={() => { location.reload(); }}>{t.reloadPage}</Button>
        </div>
      )}
    </>
  );
}

function ConnectionBand() {
  const t = useTexts(appTexts);
  const language = useLanguage();
  const connection = useConnection();
  if (connection.state === 'live' || connection.state === 'connecting') return null;
  if (connection.since === undefined) return <div className={styles.offline} role="alert">{t.unconnectedBand}</div>;
  const time = clockTime(connection.since, language);
  return connection.state === 'stale' ? (
    <div className={styles.stale} role="alert">{t.staleBand(time)}</div>
  ) : (
    <div className={styles.offline} role="alert">{t.offlineBand(time)}</div>
  );
}
