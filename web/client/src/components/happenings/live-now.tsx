import type { ReactNode } from 'react';
import { useCodes } from '@/lib/codes';
import { clockTime, dayNear } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useNow } from '@/lib/use-now';
import { CheckIns } from './check-ins';
import { CodeButton } from './code-button';
import { keyOf, listed, type Happenings, type LiveActivity, type LiveLesson } from './documents';
import { dayOf, stillToCome } from './held';
import { LiveLessonCard } from './live-lesson-card';
import styles from './live-now.module.css';
import { happeningsTexts } from './texts';

const nextShown = 3;

/** What goes on now and who checks in; with nothing live, what comes next and what was last. */
export function LiveNow({ happenings }: { happenings: Happenings }) {
  const t = useTexts(happeningsTexts);
  const lessons = listed(happenings.lessons);
  const activities = listed(happenings.activities);
  const checkIns = listed(happenings.checkIns);
  const isQuiet = lessons.length === 0 && activities.length === 0;
  return (
    <>
      <section className={styles.part} aria-label={t.now}>
        <h2 className={styles.heading}>{t.now}</h2>
        {isQuiet && <p className={styles.quiet}>{t.nothingNow}</p>}
        {lessons.map(([id, lesson]) => <LiveLessonCard key={id} id={id} lesson={lesson} />)}
        {activities.map(([id, activity]) => <LiveActivityCard key={id} id={id} activity={activity} />)}
      </section>
      {(!isQuiet || checkIns.length > 0) && (
        <section className={styles.part} aria-label={t.checkIns}>
          <h2 className={styles.heading}>{t.checkIns}</h2>
          {checkIns.length === 0 ? <p className={styles.quiet}>{t.noCheckIns}</p> : <CheckIns list={checkIns} />}
        </section>
      )}
      <ToCome happenings={happenings} isQuiet={isQuiet} />
    </>
  );
}

function LiveActivityCard({ id, activity }: { id: string; activity: LiveActivity }) {
  const t = useTexts(happeningsTexts);
  const language = useLanguage();
  const codes = useCodes();
  return (
    <article className={styles.activity}>
      <span className={styles.what}>
        <strong>{activity.kind}</strong>
        <span className={styles.note}>
          {activity.number} · {codes.name('activityMode', activity.mode)}
          {activity.startedAt !== undefined && ` · ${t.started(clockTime(Date.parse(activity.startedAt), language))}`}
        </span>
      </span>
      <CodeButton activity={{ ...activity, key: keyOf(id) }} />
    </article>
  );
}

function ToCome({ happenings, isQuiet }: { happenings: Happenings; isQuiet: boolean }) {
  const t = useTexts(happeningsTexts);
  const today = dayOf(useNow(true));
  const next = stillToCome(listed(happenings.next), today, nextShown);
  const ended = listed(happenings.ended).slice(0, 1);
  return (
    <>
      {(isQuiet || next.length > 0) && (
        <section className={styles.part} aria-label={t.next}>
          <h2 className={styles.heading}>{t.next}</h2>
          {next.length === 0 ? <p className={styles.quiet}>{t.noNext}</p> : <ul className={styles.list}>{next.map(([id, item]) => <Line key={id} item={item} today={today} act={item.type === 'activity' && <CodeButton activity={{ ...item, key: keyOf(id) }} />} />)}</ul>}
        </section>
      )}
      {happenings.last !== undefined && (
        <section className={styles.part} aria-label={t.last}>
          <h2 className={styles.heading}>{t.last}</h2>
          <ul className={styles.list}>
            {ended.map(([id, lesson]) => <Line key={id} item={lesson} today={today} />)}
            {(ended.length === 0 || happenings.last.type === 'activity') && <Line item={happenings.last} today={today} />}
          </ul>
        </section>
      )}
    </>
  );
}

function Line({ item, today, act }: { item: LiveLesson | LiveActivity; today: string; act?: ReactNode }) {
  const t = useTexts(happeningsTexts);
  const language = useLanguage();
  const codes = useCodes();
  const ends = item.type === 'lesson' ? listed(item.ends).map(([, end]) => end) : [];
  const minutes = ends.flatMap((end) => (end.minutes === undefined ? [] : [`${end.school} ${t.heldMinutes(end.minutes)}`]));
  return (
    <li className={styles.line}>
      <time className={styles.when} dateTime={item.on}>
        {dayNear(item.on, today, language)}
        {item.type === 'lesson' && ` ${clockTime(Date.parse(item.startsAt), language).slice(0, 5)}`}
      </time>
      <span className={styles.what}>
        <span>{item.type === 'lesson' ? item.title : item.kind}</span>
        <span className={styles.note}>
          {item.type === 'lesson'
            ? [item.speaker, minutes.length > 0 ? minutes.join('、') : ends.map((end) => `${end.school} ${end.className}`).join('、')].join(' → ')
            : `${item.number} · ${codes.name('activityMode', item.mode)} · ${codes.name('activityState', item.state)}`}
        </span>
      </span>
      {act}
    </li>
  );
}
