import type { components } from '@/lib/api.gen';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';

type Schemas = components['schemas'];
export type ExemptionLine = Schemas['ExemptionLine'];
export type ExemptionList = Schemas['ExemptionList'];
export type ExemptionDetail = Schemas['ExemptionDetail'];
export type TeacherExemptions = Schemas['TeacherExemptions'];

/** Addresses of one teacher's requests. */
export function ownExemptionsPath(scope: string, teacher: string, ...parts: string[]): string {
  return apiPath(scope, 'teachers', teacher, 'exemptions', ...parts);
}

export function readOwnExemptions(scope: string, teacher: string, signal: AbortSignal): Promise<TeacherExemptions> {
  return read(ownExemptionsPath(scope, teacher), signal);
}
