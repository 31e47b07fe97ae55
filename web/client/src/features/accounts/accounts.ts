import type { components } from '@/lib/api.gen';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { send } from '@/lib/http/send';

export type AccountLine = components['schemas']['AccountLine'];
export type AccountList = components['schemas']['AccountList'];
export type Grant = components['schemas']['Grant'];
export type Slip = components['schemas']['Slip'];
export type SlipSheet = components['schemas']['Slips'];
export type Issued = components['schemas']['Issued'];
export type OpeningPreview = components['schemas']['OpeningPreview'];
export type Opened = components['schemas']['Opened'];
export type OfficeLine = components['schemas']['OfficeLine'];
export type OfficeList = components['schemas']['OfficeList'];
export type DelegationList = components['schemas']['DelegationList'];

/** Whose accounts to open: everybody's within reach, those of a school, or those of the teachers named. */
export interface Opening {
  school?: string;
  teachers?: string[];
}

export function accountsPath(scope: string, query: Record<string, string | number | undefined>): string {
  return withQuery(apiPath(scope, 'accounts'), query);
}

export function officesPath(scope: string, query: Record<string, string | number | undefined>): string {
  return withQuery(apiPath(scope, 'accounts', 'offices'), query);
}

export function slipsWorkbook(scope: string, school: string, teacher: string | undefined): string {
  return withQuery(apiPath(scope, 'schools', school, 'activation-slips', 'workbook'), { teacher });
}

export function readSlips(scope: string, school: string, teacher: string | undefined, signal: AbortSignal): Promise<SlipSheet> {
  return read<SlipSheet>(withQuery(apiPath(scope, 'schools', school, 'activation-slips'), { teacher }), signal);
}

/** @throws Problem */
export function previewOpening(scope: string, opening: Opening): Promise<OpeningPreview> {
  return send<OpeningPreview>({ method: 'POST', path: apiPath(scope, 'accounts', 'opening', 'preview'), body: bodyOf(opening) });
}

/** Opens what can be opened, once however often it is sent under one key. @throws Problem */
export function openAccounts(scope: string, opening: Opening, key: string): Promise<Opened> {
  return send<Opened>({ method: 'POST', path: apiPath(scope, 'accounts', 'opening'), body: bodyOf(opening), key });
}

function bodyOf({ school, teachers }: Opening): components['schemas']['Opening'] {
  return { school: school ?? null, teachers: teachers ?? null };
}
