import { useState } from 'react';
import type { LiveCheckIn } from '@/components/happenings/documents';
import { useCodes } from '@/lib/codes';
import { age } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useNow } from '@/lib/use-now';
import styles from './screen-check-ins.module.css';
import { screenTexts } from './screen-texts';

/** Check-ins newest first, as many as there is room for; one that arrives is lit up for a moment. */
export function ScreenCheckIns({ list }: { list: [string, LiveCheckIn][] }) {
  const t = useTexts(screenTexts);
  const language = useLanguage();
  const codes = useCodes();
  const now = useNow(true);
  const [known] = useState(() => new Set(list.map(([id]) => id)));
  if (list.length === 0) return <p className={styles.none}>{t.noCheckIns}</p>;
  return (
    <ol className={styles.list}>
      {list.map(([id, { who, role, at }]) => (
        <li key={id} className={styles.item} data-fresh={!known.has(id)}>
          <span className={styles.who}>{who}</span>
          <span className={styles.role}>{codes.name('attendanceRole', role)}</span>
          <time className={styles.at} dateTime={at}>{age(now - Date.parse(at), language)}</time>
        </li>
      ))}
    </ol>
  );
}
