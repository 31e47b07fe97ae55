import { Button } from 'antd';
import { useParams } from 'react-router';
import { FailingState } from '@/components/failing-state';
import { heldSeconds, secondsSince, stopwatch } from '@/components/happenings/held';
import { useOrder } from '@/components/happenings/use-order';
import { LoadingState } from '@/components/loading-state';
import { PageTitle } from '@/components/page-title';
import { useCodes } from '@/lib/codes';
import { clockTime } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useNow } from '@/lib/use-now';
import styles from './lesson-end-page.module.css';
import { lessonTexts } from './texts';
import { useHeartbeat, type Lesson } from './use-heartbeat';

/** One end of a lesson, for who stands there: the state in large, the minutes held, and the connection kept by itself. */
export function LessonEndPage() {
  const { lesson = '', end = '' } = useParams();
  const t = useTexts(lessonTexts);
  const codes = useCodes();
  const language = useLanguage();
  const { data, error, isLost, isPaused, pause } = useHeartbeat(lesson, end);
  const { order, isPending } = useOrder();
  if (data === undefined) return error === null ? <LoadingState /> : <FailingState error={error} />;
  const isUp = end === 'speaker' ? data.speakerUp : data.ends.find(({ id }) => id === end)?.up === true;
  const toggle = (): void => {
    order({ parts: ['lessons', lesson, 'ends', end, isPaused || !isUp ? 'return' : 'drop'] });
    pause(!isPaused && isUp);
  };
  const shown = isLost ? 'lost' : data.phase !== 'live' ? data.phase : isUp && !isPaused ? 'up' : 'down';
  return (
    <>
      <PageTitle title={data.title} note={`${codes.name('subject', data.subject)} · ${data.grade} · ${data.speaker}`} />
      <section className={styles.state} data-state={shown} aria-live="polite">
        <h2 className={styles.word}>{wordOf(t, data, isUp, isPaused)}</h2>
        <Time lesson={data} end={end} />
        <p className={styles.note}>
          {isLost ? t.lost
            : isPaused ? t.pausedNote
            : data.phase === 'live' && !data.speakerUp && end !== 'speaker' ? t.speakerDown
            : data.phase === 'timetabled' ? t.starts(`${data.on} ${clockTime(Date.parse(data.startsAt), language).slice(0, 5)}`)
            : t.planned(data.plannedMinutes)}
        </p>
        {data.phase === 'live' && (
          <Button size="large" block type={isUp && !isPaused ? 'default' : 'primary'} loading={isPending} onClick={toggle}>
            {isUp && !isPaused ? t.drop : t.resume}
          </Button>
        )}
      </section>
      {(data.phase === 'live' || data.phase === 'timetabled') && <p className={styles.note}>{t.keepOpen}</p>}
    </>
  );
}

function wordOf(t: Record<'waiting' | 'ready' | 'up' | 'down' | 'ended' | 'cancelled' | 'missed', string>, { phase }: Lesson, isUp: boolean, isPaused: boolean): string {
  if (phase === 'live') return isUp && !isPaused ? t.up : t.down;
  if (phase === 'timetabled') return isUp ? t.ready : t.waiting;
  return phase === 'ended' || phase === 'cancelled' || phase === 'missed' ? t[phase] : phase;
}

function Time({ lesson, end }: { lesson: Lesson; end: string }) {
  const t = useTexts(lessonTexts);
  const now = useNow(lesson.phase === 'live');
  const held = lesson.ends.find(({ id }) => id === end);
  const [minutes, startedAt] = [held?.minutes ?? undefined, lesson.startedAt ?? undefined];
  if (lesson.phase === 'ended' && minutes !== undefined) {
    return <p className={styles.time}>{t.result(minutes)}<span className={styles.unit}>{held?.held === true ? t.isHeld : t.notHeld}</span></p>;
  }
  if (lesson.phase !== 'live' || startedAt === undefined) return null;
  const seconds = held === undefined ? secondsSince(startedAt, now) : heldSeconds({ asOf: lesson.asOf ?? undefined, speakerUp: lesson.speakerUp }, held, now);
  return (
    <p className={styles.time} role="timer">
      {stopwatch(seconds)}
      <span className={styles.unit}>{held === undefined ? t.taught : t.held}{held !== undefined && held.drops > 0 && ` · ${t.drops(held.drops)}`}</span>
    </p>
  );
}
