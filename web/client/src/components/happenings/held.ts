import type { LiveActivity, LiveLesson } from './documents';

export interface Held {
  asOf?: string | undefined;
  speakerUp?: boolean | undefined;
}

/** Seconds an end has held by now: counted on only while it and the speaker are both connected. */
export function heldSeconds({ asOf, speakerUp }: Held, end: { up?: boolean | undefined; heldSeconds?: number | undefined }, now: number): number {
  const counted = end.heldSeconds ?? 0;
  if (asOf === undefined || speakerUp !== true || end.up !== true) return counted;
  return counted + secondsSince(asOf, now);
}

/** Whole seconds from an instant to now; none when the reader's clock is behind. */
export function secondsSince(instant: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(instant)) / 1000));
}

/** 12:05, or 1:02:05 from an hour on. */
export function stopwatch(seconds: number): string {
  const pad = (n: number): string => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${pad(minutes)}:${pad(seconds % 60)}`;
}

/** The first of what is to come that is not past by the reader's day. */
export function stillToCome<T extends LiveLesson | LiveActivity>(list: [string, T][], today: string, most: number): [string, T][] {
  return list.filter(([, item]) => item.on >= today).slice(0, most);
}

/** The reader's day as yyyy-MM-dd. */
export function dayOf(now: number): string {
  const at = new Date(now);
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}
