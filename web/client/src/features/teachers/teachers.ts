import type { components } from '@/lib/api.gen';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { send } from '@/lib/http/send';

export type TeacherLine = components['schemas']['TeacherLine'];
export type TeacherList = components['schemas']['TeacherList'];
export type Dossier = components['schemas']['Dossier'];
export type Posting = components['schemas']['Posting'];
export type FormerMove = components['schemas']['Move'];

/** Values that are masked until somebody says what they are needed for. */
export type MaskedValue = 'identity-number' | 'phone' | 'exemption' | 'remark';

/** The filters of the list that stand in its address. */
export const teacherFilters = ['q', 'school', 'stage', 'subject', 'title', 'honour', 'honourLevel', 'presence', 'refused'] as const;

export function teachersPath(scope: string, query: Record<string, string | number | undefined>): string {
  return withQuery(apiPath(scope, 'teachers'), query);
}

export function readDossier(scope: string, teacher: string, signal: AbortSignal): Promise<Dossier> {
  return read<Dossier>(apiPath(scope, 'teachers', teacher), signal);
}

/** @throws Problem */
export async function revealValue(scope: string, teacher: string, value: MaskedValue, purpose: string): Promise<string> {
  const path = apiPath(scope, 'teachers', teacher, 'revealed');
  return (await send<components['schemas']['Revealed']>({ method: 'POST', path, body: { value, purpose } })).value;
}
