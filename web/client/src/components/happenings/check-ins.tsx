import { useState } from 'react';
import { useCodes } from '@/lib/codes';
import { age } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useNow } from '@/lib/use-now';
import styles from './check-ins.module.css';
import type { LiveCheckIn } from './documents';

/** Check-ins, newest first; one that arrives while the page is open is lit up for a moment. */
export function CheckIns({ list }: { list: [string, LiveCheckIn][] }) {
  const language = useLanguage();
  const codes = useCodes();
  const now = useNow(true);
  const [known] = useState(() => new Set(list.map(([id]) => id)));
  return (
    <ol className={styles.list} aria-live="polite">
      {list.map(([id, { who, role, activity, at }]) => (
        <li key={id} className={known.has(id) ? styles.item : `${styles.item} ${styles.fresh}`}>
          <span className={styles.who}>{who}</span>
          <span className={styles.note}>{codes.name('attendanceRole', role)} · {activity}</span>
          <time className={styles.at} dateTime={at}>{age(now - Date.parse(at), language)}</time>
        </li>
      ))}
    </ol>
  );
}
