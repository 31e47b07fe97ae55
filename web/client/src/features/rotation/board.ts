import type { Plan, RotationDocument } from './live-rotation';

/** What every part of the planning board works on. */
export interface Board {
  scope: string;
  /** Key of the cycle. */
  cycle: string;
  document: RotationDocument;
  plan: Plan | undefined;
  /** Changes when what is read besides the document may have. */
  version: string;
  /** True for those who may plan; others look on. */
  canPlan: boolean;
}

/** Someone the board speaks of. */
export interface Chosen {
  teacher: string;
  name: string;
  number: string;
}

/** Placing needs a draft. */
export function canPlace({ canPlan, plan }: Board): boolean {
  return canPlan && plan?.stage === 'draft';
}
