import type { MoveState } from './live-rotation';
import type { rotationTexts } from './texts';

const states: readonly MoveState[] = ['planned', 'noticed', 'rejected', 'dropped', 'ordered', 'effective'];

/** What people call a move's state. */
export function moveStateName(state: string, t: (typeof rotationTexts)['zh']): string {
  const known = states.find((each) => each === state);
  return known === undefined ? state : t[known];
}
