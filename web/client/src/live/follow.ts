import type { Json } from './json';
import { applyMergePatch } from './merge-patch';
import type { Change, Cursor, WatchAnswer } from './protocol';

/** A document as known at a place in its history. */
export interface Known {
  cursor: Cursor;
  document: Json;
}

/** A change that does not continue what is known: something in between was missed. */
export const gap = Symbol('gap');

/** Continues what is known by one change; changes already contained are dropped, and one from nowhere (-1) says that there is another history. */
export function follow(known: Known, change: Change): Known | typeof gap {
  if (change.from < 0) return gap;
  if (change.to <= known.cursor.position) return known;
  if (change.from !== known.cursor.position) return gap;
  return {
    cursor: { epoch: known.cursor.epoch, position: change.to, mark: change.mark },
    document: applyMergePatch(known.document, change.patch),
  };
}

/** Takes the answer to `Watch`, which either replaces what was known or continues it. */
export function resume(known: Known | undefined, answer: WatchAnswer): Known | typeof gap {
  if (answer.kind === 'document') return { cursor: answer.cursor, document: answer.document };
  if (known === undefined) return gap;
  let reached = known;
  for (const { from, to, cursor, patch } of answer.patches) {
    if (cursor.epoch !== known.cursor.epoch) return gap;
    const next = follow(reached, { from, to, mark: cursor.mark, patch });
    if (next === gap) return gap;
    reached = next;
  }
  return reached;
}
