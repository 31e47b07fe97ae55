/** A list in a live document: an order of ids, and the items by id. */
export interface Listing<T> {
  order: string[];
  items: Record<string, T>;
}

/** A figure in a live document. */
export interface LiveFigure {
  name: string;
  english: string;
  value: number;
  unit: string;
  period: string;
}

export interface LivePeriod {
  label: string;
  from: string;
  until: string;
}

export interface LiveEnd {
  school: string;
  className: string;
  teacher?: string;
  /** Before the start. */
  checked?: boolean;
  /** During it. */
  up?: boolean;
  heldSeconds?: number;
  drops?: number;
  /** Afterwards. */
  minutes?: number;
  held?: boolean;
}

export interface LiveLesson {
  type: 'lesson';
  title: string;
  kind: string;
  subject: string;
  grade: string;
  speaker: string;
  on: string;
  startsAt: string;
  plannedMinutes: number;
  heldFor: string;
  ends: Listing<LiveEnd>;
  speakerChecked?: boolean;
  startedAt?: string;
  /** When held seconds were counted. */
  asOf?: string;
  speakerUp?: boolean;
  endedAt?: string;
}

export interface LiveActivity {
  type: 'activity';
  number: string;
  /** By name. */
  kind: string;
  mode: string;
  state: string;
  on: string;
  heldFor: string;
  startedAt?: string;
}

export interface LiveCheckIn {
  who: string;
  role: string;
  activity: string;
  at: string;
}

/** What the live documents of exchanges and groups have in common. */
export interface Happenings {
  lessons: Listing<LiveLesson>;
  ended: Listing<LiveLesson>;
  activities: Listing<LiveActivity>;
  checkIns: Listing<LiveCheckIn>;
  next: Listing<LiveLesson | LiveActivity>;
  last?: LiveLesson | LiveActivity;
  period?: LivePeriod;
  figures?: Record<string, LiveFigure>;
}

/** The items of a list in its order, each with its id. */
export function listed<T>({ order, items }: Listing<T>): [id: string, item: T][] {
  return order.flatMap((id) => {
    const item = items[id];
    return item === undefined ? [] : [[id, item] as [string, T]];
  });
}

/** The grain's key behind an id of a live document, which has one letter before it. */
export function keyOf(id: string): string {
  return id.slice(1);
}
