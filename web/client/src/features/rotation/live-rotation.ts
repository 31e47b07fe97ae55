/** Items by key with an explicit order. */
export interface Ordered<T> {
  order: string[];
  items: Record<string, T>;
}

/** The live document `rotation`; its audience is a cycle's key, or a cycle's and a scenario's key with a dot between. */
export interface RotationDocument {
  cycle: { schoolYear: number; policyVersion: number; cutOff: string; phase: string; cancelled: boolean; ordersIssued: boolean };
  phases: Ordered<Phase>;
  standings: Standings;
  scenarios: Ordered<Plan>;
  /** Key of the scenario that `moves` are of; empty for none. */
  current: string;
  moves: Ordered<Move>;
  chains: Ordered<Chain>;
  /** How many ordered moves reached candidates and postings. */
  applied: { of: number; ordered: number; serving: number };
  orders: Ordered<Order>;
  gauges: Ordered<Gauge>;
  log: Ordered<LogLine>;
}

/** Local times as `2026-12-05T17:00`. */
export interface Phase {
  name: string;
  nameEn: string;
  opens: string;
  closes: string;
  state: 'ahead' | 'open' | 'closed';
}

export interface Standings {
  duty: number;
  eligible: number;
  volunteer: number;
  exempt: number;
  notEligible: number;
  withdrawn: number;
  dutyUnplaced: number;
}

export interface Plan {
  key: string;
  name: string;
  stage: 'draft' | 'published' | 'ordered';
  moves: number;
  openObjections: number;
  /** What the bureau's leaders said of it as it stands; empty for nothing. */
  approval: '' | 'given' | 'sent-back';
  sentBackFor: string;
  /** Of the moves of a draft: what is approved is what was seen. */
  digest: string;
  hash: string;
  noticeFrom: string;
  noticeUntil: string;
}

export interface Move {
  id: string;
  teacher: string;
  name: string;
  number: string;
  from: string;
  fromKey: string;
  to: string;
  toKey: string;
  stage: string;
  subject: string;
  form: string;
  reasons: string[];
  state: MoveState;
  locked: boolean;
  /** True while an objection to it is open. */
  held: boolean;
}

export type MoveState = 'planned' | 'noticed' | 'rejected' | 'dropped' | 'ordered' | 'effective';

export interface Chain {
  text: string;
  ring: boolean;
  moves: string[];
}

export interface Order {
  document: string;
  effective: string;
  plannedEnd: string;
  moves: number;
  tookEffect: boolean;
}

/** A quota's line in percent, and how the plan and the orders stand to it. */
export interface Gauge {
  line: number;
  planned: Share;
  ordered: Share;
}

export interface Share {
  population: number;
  required: number;
  reached: number;
  percent: number;
}

export interface LogLine {
  at: string;
  actor: string;
  what: string;
  about: string;
  count: number;
}

/** Drafts that wait for leaders: from the phase of approval on, or at once in a year without one. */
export function plansForApproval({ phases, scenarios }: RotationDocument): Plan[] {
  return phases.items.P8?.state === 'ahead' ? [] : inOrder(scenarios).filter(canBeApproved);
}

/** A draft that places somebody; leaders may decide on it at any time. */
export function canBeApproved({ stage, moves }: Plan): boolean {
  return stage === 'draft' && moves > 0;
}

export function inOrder<T>({ order, items }: Ordered<T>): T[] {
  return order.flatMap((key) => items[key] ?? []);
}

/** Changes exactly when something about the cycle did: what is read besides the document is read again then. */
export function versionOf(document: RotationDocument): string {
  const latest = document.log.order[0];
  return latest === undefined ? '' : `${latest} ${document.log.items[latest]?.count ?? 0} ${document.applied.ordered} ${document.applied.serving}`;
}
