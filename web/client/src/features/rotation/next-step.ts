import { inOrder, type Plan, type RotationDocument } from './live-rotation';

/** The one thing to do next; the page's primary button. */
export type NextStep =
  | { kind: 'assess' }
  | { kind: 'draft' }
  | { kind: 'place' }
  | { kind: 'await-approval'; plan: Plan }
  | { kind: 'revise'; plan: Plan }
  | { kind: 'publish'; plan: Plan }
  | { kind: 'await-notice'; plan: Plan }
  | { kind: 'order'; plan: Plan }
  | { kind: 'applying' }
  | { kind: 'done' };

const draftSteps = { '': 'await-approval', given: 'publish', 'sent-back': 'revise' } as const;

/**
 * What a coordinator does next with the plan shown.
 * @param today ISO date in the region.
 */
export function nextStep(document: RotationDocument, today: string): NextStep {
  const { standings, moves, applied } = document;
  const known = standings.duty + standings.eligible + standings.volunteer + standings.exempt + standings.notEligible + standings.withdrawn;
  if (known === 0) return { kind: 'assess' };
  const plan = planShown(document);
  if (plan === undefined) return { kind: 'draft' };
  if (plan.stage === 'draft') return plan.moves === 0 ? { kind: 'place' } : { kind: draftSteps[plan.approval], plan };
  const waiting = inOrder(moves).some((move) => move.state === 'noticed' && !move.held);
  if (waiting) return today < plan.noticeUntil ? { kind: 'await-notice', plan } : { kind: 'order', plan };
  return applied.serving < applied.of ? { kind: 'applying' } : { kind: 'done' };
}

export function planShown(document: RotationDocument): Plan | undefined {
  return inOrder(document.scenarios).find(({ key }) => key === document.current);
}

/** Whole days from one ISO date to another; a part of a day counts as one. Negative when past. */
export function daysUntil(from: string, until: string): number {
  return Math.ceil((Date.parse(`${until.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000);
}

/** Today's date where the reader is, as ISO. */
export function todayHere(now: Date = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
