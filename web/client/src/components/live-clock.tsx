import { age, clockTime } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { texts, useTexts } from '@/lib/i18n/texts';
import { useNow } from '@/lib/use-now';
import { useLiveConnection } from '@/live/live-context';
import type { LiveDocument } from '@/live/use-live';
import styles from './live-clock.module.css';

const clockTexts = texts(
  {
    live: (heard: string) => `实时 · ${heard}收到`,
    stale: (since: string) => `已中断 · 停在 ${since}`,
    loading: '正在连接',
    failing: '没有取得数据',
  },
  {
    live: (heard: string) => `Live · heard ${heard}`,
    stale: (since: string) => `Interrupted · stands at ${since}`,
    loading: 'Connecting',
    failing: 'No data',
  },
);

/** The time, and how old what is shown may be. */
export function LiveClock({ live }: { live: LiveDocument<unknown> }) {
  const t = useTexts(clockTexts);
  const language = useLanguage();
  const connection = useLiveConnection();
  const now = useNow(true);
  const heard = age(Math.max(0, now - (connection.lastHeard() ?? now)), language);
  const state = live.status === 'live' ? t.live(heard) : live.status === 'stale' ? t.stale(clockTime(live.since ?? now, language)) : t[live.status];
  return (
    <span className={styles.clock} data-live={live.status}>
      <time className={styles.time}>{clockTime(now, language)}</time>
      <span className={styles.dot} aria-hidden />
      <span>{state}</span>
    </span>
  );
}
