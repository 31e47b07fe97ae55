import type { HourLine, TeacherHours } from './documents';
import type { TypedHours } from './orders';

/** What a new entry starts with: today, and the kind of training this person logged last. */
export function startingHours(today: string, earlier: TeacherHours | undefined): TypedHours {
  const last = latest(earlier);
  return {
    programme: '',
    level: last?.level ?? 'county',
    content: last?.content ?? 'subject',
    mode: last?.mode ?? 'classroom',
    role: last?.role ?? 'trainee',
    hours: 2,
    from: today,
    until: today,
  };
}

/** An entry's own content, to be changed and submitted again. */
export function hoursOf({ programme, level, content, mode, role, hours, from, until, note }: HourLine): TypedHours {
  return { programme, level, content, mode, role, hours, from, until, note };
}

/** Titles logged before, latest first, each once. */
export function earlierProgrammes(earlier: TeacherHours | undefined): string[] {
  return [...new Set(lines(earlier).map(({ programme }) => programme))];
}

function latest(earlier: TeacherHours | undefined): HourLine | undefined {
  return lines(earlier).reduce<HourLine | undefined>((last, line) => (last === undefined || line.at > last.at ? line : last), undefined);
}

function lines(earlier: TeacherHours | undefined): HourLine[] {
  return (earlier?.order ?? []).flatMap((key) => earlier?.entries[key] ?? []).filter(({ status }) => status !== 'reversal');
}
