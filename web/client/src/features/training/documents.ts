/** How far an entry has come. */
export type EntryStatus = 'submitted' | 'verified' | 'returned' | 'credited' | 'reversed' | 'reversal';

/** An entry of hours in a live document. Dates are ISO days. */
export interface HourLine {
  programme: string;
  level: string;
  content: string;
  mode: string;
  role: string;
  hours: number;
  /** What it counts for; below 0 for a counter-entry. */
  credited: number;
  from: string;
  until: string;
  status: EntryStatus;
  note: string;
  comment: string;
  at: string;
}

export interface PendingLine extends HourLine {
  teacher: string;
  name: string;
  staffNumber: string;
}

export interface YearHours {
  credited: number;
  pending: number;
}

export interface CycleHours {
  from: number;
  until: number;
  credited: number;
  /** The category with the least of its share done; empty when all are done. */
  shortest: string;
  categories: Record<string, { required: number; credited: number }>;
}

/** Live document `training`, audience `t.` and a teacher's key. */
export interface TeacherHours {
  name: string;
  school: string;
  pending: number;
  required: { cycle: number; year: number; cycleStart: number; cycleYears: number };
  years: Record<string, YearHours>;
  cycles: Record<string, CycleHours>;
  order: string[];
  entries: Record<string, HourLine>;
}

/** Live document `training`, audience a school's key. */
export interface SchoolHours {
  name: string;
  pending: number;
  hours: number;
  order: string[];
  entries: Record<string, PendingLine>;
  years: Record<string, YearHours>;
}

/** Live document `training`, audience empty: what waits, by school. */
export interface RegionHours {
  pending: number;
  order: string[];
  schools: Record<string, { school: string; name: string; pending: number }>;
}

/** The entry's id as the API names it: documents prefix it with a letter and leave out the hyphens. */
export function entryId(key: string): string {
  const hex = key.slice(1);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
