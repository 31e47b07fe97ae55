import { Button, Popconfirm } from 'antd';
import { useCodes } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import { useNow } from '@/lib/use-now';
import { keyOf, listed, type LiveEnd, type LiveLesson } from './documents';
import { heldSeconds, secondsSince, stopwatch } from './held';
import styles from './live-lesson-card.module.css';
import { happeningsTexts } from './texts';
import { useMayRun } from './use-may-run';
import { useOrder } from './use-order';

/** A lesson going on: time on its way and the state of every end, with what can be done about them. */
export function LiveLessonCard({ id, lesson }: { id: string; lesson: LiveLesson }) {
  const t = useTexts(happeningsTexts);
  const codes = useCodes();
  const now = useNow(true);
  const mayRun = useMayRun();
  const { order } = useOrder();
  const elapsed = lesson.startedAt === undefined ? 0 : secondsSince(lesson.startedAt, now);
  return (
    <article className={styles.card}>
      <header className={styles.head}>
        <h3 className={styles.title}>{lesson.title}</h3>
        <span className={styles.about}>{codes.name('subject', lesson.subject)} · {lesson.grade} · {codes.name('lessonKind', lesson.kind)}</span>
      </header>
      <div className={styles.time}>
        <span className={styles.elapsed} role="timer">{stopwatch(elapsed)}</span>
        <span className={styles.planned}>{t.planned(lesson.plannedMinutes)}</span>
        {mayRun && (
          <span className={styles.act}>
          <Popconfirm title={t.reallyEnd} onConfirm={() => { order({ parts: ['lessons', keyOf(id), 'end'] }); }}>
            <Button size="small">{t.end}</Button>
          </Popconfirm>
          </span>
        )}
      </div>
      <div className={styles.bar} aria-hidden><span style={{ width: `${Math.min(100, (elapsed / 60 / lesson.plannedMinutes) * 100)}%` }} /></div>
      <ul className={styles.ends}>
        <End lesson={keyOf(id)} end="speaker" name={lesson.speaker} note={t.speakerEnd} isUp={lesson.speakerUp === true} />
        {listed(lesson.ends).map(([endId, end]) => (
          <End
            key={endId}
            lesson={keyOf(id)}
            end={keyOf(endId)}
            name={`${end.school} ${end.className}`}
            note={noteOf(end, t.heldFor(stopwatch(heldSeconds(lesson, end, now))), t.drops)}
            isUp={end.up === true}
          />
        ))}
      </ul>
    </article>
  );
}

function noteOf(end: LiveEnd, held: string, drops: (count: number) => string): string {
  return [end.teacher, held, (end.drops ?? 0) > 0 ? drops(end.drops ?? 0) : undefined].filter((part) => part !== undefined).join(' · ');
}

interface EndProps {
  lesson: string;
  end: string;
  name: string;
  note: string;
  isUp: boolean;
}

function End({ lesson, end, name, note, isUp }: EndProps) {
  const t = useTexts(happeningsTexts);
  const mayRun = useMayRun();
  const { order, isPending } = useOrder();
  return (
    <li className={styles.end} data-up={isUp}>
      <span className={styles.dot} aria-hidden />
      <span className={styles.who}>
        <span>{name}</span>
        <span className={styles.note}>{note}</span>
      </span>
      <span className={styles.link}>{isUp ? t.connected : t.dropped}</span>
      {mayRun && (
        <Button size="small" type="text" loading={isPending} onClick={() => { order({ parts: ['lessons', lesson, 'ends', end, isUp ? 'drop' : 'return'] }); }}>
          {isUp ? t.drop : t.resume}
        </Button>
      )}
    </li>
  );
}
