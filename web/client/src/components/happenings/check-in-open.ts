const before: ReadonlySet<string> = new Set(['planned', 'unconfirmed', 'confirmed', 'postponed']);

/** Whether people check in to an activity: while it goes on, and before it on its day. */
export function isCheckInOpen({ state, on }: { state: string; on: string }, today: string): boolean {
  return state === 'live' || (before.has(state) && on === today);
}

/** Whether its check-in is still to open. */
export function isCheckInAhead({ state, on }: { state: string; on: string }, today: string): boolean {
  return before.has(state) && on > today;
}
