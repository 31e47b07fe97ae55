import { apiPath } from '@/lib/http/path';
import { send } from '@/lib/http/send';
import { uuid7 } from '@/lib/http/uuid7';
import { entryId, type PendingLine } from './documents';

/** What is typed to log hours. */
export interface TypedHours {
  programme: string;
  level: string;
  content: string;
  mode: string;
  role: string;
  hours: number;
  from: string;
  until: string;
  note?: string;
}

export interface EntryReference {
  teacher: string;
  entry: string;
}

/** @throws Problem with the field it concerns. */
export async function logHours(scope: string, teacher: string, typed: TypedHours, id: string): Promise<void> {
  await send({ method: 'POST', path: apiPath(scope, 'teachers', teacher, 'training'), body: { ...typed, id } });
}

/** Submits a returned or waiting entry again. @throws Problem */
export async function reviseHours(scope: string, teacher: string, key: string, typed: TypedHours): Promise<void> {
  const id = entryId(key);
  await send({ method: 'PUT', path: apiPath(scope, 'teachers', teacher, 'training', id), body: { ...typed, id } });
}

/** @throws Problem */
export async function reverseHours(scope: string, teacher: string, key: string, reason: string): Promise<void> {
  const path = apiPath(scope, 'teachers', teacher, 'training', entryId(key), 'reversal');
  await send({ method: 'POST', path, body: { id: uuid7(), reason } });
}

/** The chosen entries that still wait, in the order they wait. */
export function referencesOf(keys: readonly string[], order: readonly string[], entries: Record<string, PendingLine>): EntryReference[] {
  const chosen = new Set(keys);
  return order.flatMap((key) => {
    const line = entries[key];
    return chosen.has(key) && line !== undefined ? [{ teacher: line.teacher, entry: entryId(key) }] : [];
  });
}
