import { Emblem } from '@/components/emblem';
import { dayOf } from '@/components/happenings/held';
import { age, clockTime, dayAndMonth } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useNow } from '@/lib/use-now';
import { useLiveConnection } from '@/live/live-context';
import type { LiveDocument } from '@/live/use-live';
import type { Exchange } from '../document';
import { exchangeTexts } from '../texts';
import styles from './screen-bar.module.css';
import { screenTexts } from './screen-texts';

/** Programme, period, clock, and how old what is shown may be. */
export function ScreenBar({ live }: { live: LiveDocument<Exchange> }) {
  const t = useTexts(screenTexts);
  const names = useTexts(exchangeTexts);
  const language = useLanguage();
  const connection = useLiveConnection();
  const now = useNow(true);
  const { programme, period } = live.document ?? {};
  const heard = age(Math.max(0, now - (connection.lastHeard() ?? now)), language);
  return (
    <header className={styles.bar}>
      <span className={styles.emblem}><Emblem size={64} /></span>
      <div className={styles.names}>
        <h1 className={styles.title}>{programme === undefined ? t.title : names.title(programme.name, programme.first, programme.second)}</h1>
        {period !== undefined && <span className={styles.period}>{t.period(period.label, period.until)}</span>}
      </div>
      <div className={styles.state} data-live={live.status}>
        <span className={styles.dot} aria-hidden />
        {live.status === 'live' ? t.live(heard) : t[live.status]}
      </div>
      <div className={styles.clock}>
        <time className={styles.time}>{clockTime(now, language)}</time>
        <span className={styles.day}>{dayAndMonth(dayOf(now), language)}</span>
      </div>
    </header>
  );
}
