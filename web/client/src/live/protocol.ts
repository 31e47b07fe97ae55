import type { Json } from './json';

/** A place in a document's history: which history, the last event seen, and the chain hash there. */
export interface Cursor {
  epoch: string;
  position: number;
  mark: string;
}

/** Names one live document. `audience` null is the document everyone with the view's grant may see. */
export interface Address {
  view: string;
  scope: string;
  audience: string | null;
}

/** What changed between two ticks: a JSON merge patch from position `from` (exclusive) to `to` (inclusive). */
export interface Change {
  from: number;
  to: number;
  mark: string;
  patch: Json;
}

export type PatchMessage = Address & Change;

/** The server left the group for us; watching again resumes. */
export type CutMessage = Address & { reason: string };

export interface WholeDocument {
  cursor: Cursor;
  document: Json;
}

export type WatchAnswer =
  | ({ kind: 'document' } & WholeDocument)
  | { kind: 'patches'; patches: { from: number; to: number; cursor: Cursor; patch: Json }[] };

export function keyOf({ view, scope, audience }: Address): string {
  return JSON.stringify([view, scope, audience]);
}
