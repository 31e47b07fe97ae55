import type { HourLine, TeacherHours } from './documents';
import type { TypedHours } from './orders';

/** What a new entry starts with: today, and the kind of training this person logged last. */
export function startingHours(today: string, earlier: TeacherHours | undefined): TypedHours {
  const last = lines(earlier)[0];
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

/** Entries in the order they were handed in, latest first. */
export function latestFirst(hours: TeacherHours): { key: string; line: HourLine }[] {
  const known = hours.order.flatMap((key) => {
    const line = hours.entries[key];
    return line === undefined ? [] : [{ key, line }];
  });
  return known.sort((one, other) => Date.parse(other.line.at) - Date.parse(one.line.at));
}

function lines(earlier: TeacherHours | undefined): HourLine[] {
  if (earlier === undefined) return [];
  return latestFirst(earlier).map(({ line }) => line).filter(({ status }) => status !== 'reversal');
}
