import { CodeButton } from '@/components/happenings/code-button';
import { keyOf, type LiveActivity } from '@/components/happenings/documents';
import { StateMark } from '@/components/state-mark';
import { useCodes } from '@/lib/codes';
import { dayAndMonth } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import styles from './month.module.css';
import { groupTexts } from './texts';

/** The month's activities in order of their days. */
export function Month({ activities }: { activities: [string, LiveActivity][] }) {
  const t = useTexts(groupTexts);
  const language = useLanguage();
  const codes = useCodes();
  if (activities.length === 0) return <p className={styles.none}>{t.noMonth}</p>;
  return (
    <ul className={styles.list}>
      {activities.map(([id, { on, kind, number, state, mode }]) => (
        <li key={id} className={styles.item} data-live={state === 'live'}>
          <time dateTime={on}>{dayAndMonth(on, language)}</time>
          <span className={styles.what}>{kind}<span className={styles.note}>{number} · {codes.name('activityMode', mode)}</span></span>
          <CodeButton activity={{ key: keyOf(id), number, state, on }} />
          <StateMark tone={state === 'live' ? 'live' : 'plain'}>{codes.name('activityState', state)}</StateMark>
        </li>
      ))}
    </ul>
  );
}
