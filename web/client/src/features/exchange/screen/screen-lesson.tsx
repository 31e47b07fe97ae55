import { listed, type LiveLesson } from '@/components/happenings/documents';
import { heldSeconds, secondsSince, stopwatch } from '@/components/happenings/held';
import { useCodes } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import { useNow } from '@/lib/use-now';
import { few } from './few';
import styles from './screen-lesson.module.css';
import { screenTexts } from './screen-texts';

const endsShown = 3;

/** A lesson going on: its minutes, and the link of each end. Since a moment at which it was last heard of, its minutes stand still. */
export function ScreenLesson({ lesson, since }: { lesson: LiveLesson; since: number | undefined }) {
  const t = useTexts(screenTexts);
  const codes = useCodes();
  const ticking = useNow(since === undefined);
  const now = since ?? ticking;
  const elapsed = lesson.startedAt === undefined ? 0 : secondsSince(lesson.startedAt, now);
  // An end that is not connected is seen even where not all fit.
  const ends = few(listed(lesson.ends).toSorted(([, a], [, b]) => Number(a.up === true) - Number(b.up === true)), endsShown);
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.title}>{lesson.title}</h3>
        <span className={styles.elapsed} role="timer">{stopwatch(elapsed)}</span>
        <span className={styles.planned}>{t.minutes(lesson.plannedMinutes)}</span>
      </div>
      <span className={styles.note}>{codes.name('subject', lesson.subject)} · {lesson.grade} · {codes.name('lessonKind', lesson.kind)}</span>
      <div className={styles.bar} aria-hidden><span style={{ width: `${Math.min(100, (elapsed / 60 / lesson.plannedMinutes) * 100)}%` }} /></div>
      <ul className={styles.ends}>
        <End name={lesson.speaker} note={t.speakerEnd} isUp={lesson.speakerUp === true} />
        {ends.shown.map(([id, end]) => (
          <End
            key={id}
            name={`${end.school} ${end.className}`}
            note={[t.heldFor(stopwatch(heldSeconds(lesson, end, now))), ...((end.drops ?? 0) > 0 ? [t.drops(end.drops ?? 0)] : [])].join(' · ')}
            isUp={end.up === true}
          />
        ))}
      </ul>
      {ends.left > 0 && <span className={styles.note}>{t.moreEnds(ends.left)}</span>}
    </article>
  );
}

function End({ name, note, isUp }: { name: string; note: string; isUp: boolean }) {
  const t = useTexts(screenTexts);
  return (
    <li className={styles.end} data-up={isUp}>
      <span className={styles.dot} aria-hidden />
      <span className={styles.who}>{name}</span>
      <span className={styles.note}>{note}</span>
      <span className={styles.link}>{isUp ? t.connected : t.dropped}</span>
    </li>
  );
}
