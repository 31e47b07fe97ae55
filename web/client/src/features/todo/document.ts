/** What may wait, as the live document `todo` names it. */
export const todoKinds = [
  'objections', 'disputes', 'school-reviews', 'bureau-reviews', 'returned-wishes', 'plans-to-approve', 'plans-sent-back', 'plans-to-publish', 'moves-to-order', 'silent-schools', 'exemptions', 'refused-exemptions', 'hours', 'returned-hours',
  'accounts', 'activations', 'confirm-first', 'confirm-second', 'accept', 'refused',
  'hand-overs-open', 'hand-over', 'no-shows', 'term-assessments', 'terms-to-end', 'check-ins-due',
] as const;

export type TodoKind = (typeof todoKinds)[number];

export interface TodoItem {
  count: number;
  /** Out of how many, where that is known. */
  of?: number;
  /** When the oldest began to wait, as an instant. */
  since?: string;
  /** The earliest last day or moment. */
  due?: string;
  /** Key of the cycle its list is of. */
  cycle?: string;
}

/** Live document `todo`; its audience is a role, or a role and the key it is over with a dot between. */
export interface Todo {
  total: number;
  order: TodoKind[];
  items: Partial<Record<TodoKind, TodoItem>>;
}
