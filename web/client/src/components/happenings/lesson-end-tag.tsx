import { Button } from 'antd';
import { useTexts } from '@/lib/i18n/texts';
import { StateMark } from '../state-mark';
import type { Lesson } from './lesson-table';
import { happeningsTexts } from './texts';
import { useMayRun } from './use-may-run';
import { useOrder } from './use-order';

export interface LessonEndTagProps {
  lesson: Lesson;
  end: string;
  name: string;
  isUp: boolean;
  minutes?: number | undefined;
  isHeld?: boolean | undefined;
}

/** One end of a lesson in a list: its state, and the one thing to do about it. */
export function LessonEndTag({ lesson, end, name, isUp, minutes, isHeld }: LessonEndTagProps) {
  const t = useTexts(happeningsTexts);
  const mayRun = useMayRun();
  const { order, isPending } = useOrder();
  const isLive = lesson.phase === 'live';
  const next = isLive ? (isUp ? (['drop', t.drop] as const) : (['return', t.resume] as const)) : lesson.phase === 'timetabled' && !isUp ? (['check', t.check] as const) : undefined;
  const state = isLive ? (isUp ? t.connected : t.dropped) : isUp ? t.checked : t.unchecked;
  return (
    <span>
      {name}{' '}
      {minutes !== undefined && <StateMark tone={isHeld === true ? 'live' : 'waiting'}>{t.heldMinutes(minutes)} {isHeld === true ? t.isHeld : t.notHeld}</StateMark>}
      {minutes === undefined && (isLive || lesson.phase === 'timetabled') && <StateMark tone={isUp ? 'live' : isLive ? 'wrong' : 'plain'}>{state}</StateMark>}
      {mayRun && next !== undefined && (
        <Button size="small" type="link" loading={isPending} onClick={() => { order({ parts: ['lessons', lesson.key, 'ends', end, next[0]] }); }}>{next[1]}</Button>
      )}
    </span>
  );
}
