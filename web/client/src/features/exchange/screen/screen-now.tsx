import { listed, type LiveActivity } from '@/components/happenings/documents';
import { useCodes } from '@/lib/codes';
import { clockTime } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { Exchange } from '../document';
import { few } from './few';
import { pairOf } from './pair-of';
import { ScreenCheckIns } from './screen-check-ins';
import { ScreenLesson } from './screen-lesson';
import styles from './screen-now.module.css';
import { screenTexts } from './screen-texts';
import { ScreenToCome } from './screen-to-come';

const lessonsShown = 2;
const activitiesShown = 2;

/** What goes on and who checks in; with nothing live, what comes next and what was last. */
export function ScreenNow({ exchange, since }: { exchange: Exchange; since: number | undefined }) {
  const t = useTexts(screenTexts);
  const lessons = few(listed(exchange.lessons), lessonsShown);
  const activities = few(listed(exchange.activities), activitiesShown);
  const left = lessons.left + activities.left;
  if (lessons.shown.length + activities.shown.length === 0) return <ScreenToCome exchange={exchange} />;
  return (
    <section className={styles.now} aria-label={t.now}>
      <h2 className={styles.heading} data-tone="live">{t.now}</h2>
      {lessons.shown.map(([id, lesson]) => <ScreenLesson key={id} lesson={lesson} since={since} />)}
      {activities.shown.map(([id, activity]) => <Activity key={id} activity={activity} pair={pairOf(exchange, activity)} />)}
      {left > 0 && <p className={styles.note}>{t.more(left)}</p>}
      <h2 className={styles.heading}>{t.checkIns}</h2>
      <ScreenCheckIns list={listed(exchange.checkIns)} />
    </section>
  );
}

function Activity({ activity, pair }: { activity: LiveActivity; pair: string | undefined }) {
  const t = useTexts(screenTexts);
  const language = useLanguage();
  const codes = useCodes();
  return (
    <article className={styles.activity}>
      <strong className={styles.title}>{activity.kind}</strong>
      {pair !== undefined && <span className={styles.pair}>{pair}</span>}
      <span className={styles.note}>
        {codes.name('activityMode', activity.mode)}
        {activity.startedAt !== undefined && ` · ${t.started(clockTime(Date.parse(activity.startedAt), language).slice(0, 5))}`}
      </span>
    </article>
  );
}
