import type { components } from '@/lib/api.gen';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { saveAnswer } from '@/lib/http/save-answer';
import { send } from '@/lib/http/send';

export type ImportCheck = components['schemas']['ImportCheck'];
export type ImportTaken = components['schemas']['ImportTaken'];
export type ImportLine = components['schemas']['ImportLine'];
export type ImportList = components['schemas']['ImportList'];
export type ImportProgress = components['schemas']['ImportProgress'];
export type ImportProblem = components['schemas']['ImportProblem'];
export type ImportChange = components['schemas']['ImportChange'];
export type ImportEdits = components['schemas']['ImportEdits'];
export type ImportCell = components['schemas']['ImportCell'];
export type ImportMissing = components['schemas']['ImportMissing'];
export type UndoPreview = components['schemas']['UndoPreview'];

/** The dry run. @throws Problem */
export function checkFiles(scope: string, files: readonly File[], key: string): Promise<ImportCheck> {
  return send<ImportCheck>({ method: 'POST', path: apiPath(scope, 'imports', 'checks'), body: formOf(files), key });
}

/** Takes all accepted rows in, once however often it is sent under one key. @throws Problem */
export function takeFiles(scope: string, files: readonly File[], key: string): Promise<ImportTaken> {
  return send<ImportTaken>({ method: 'POST', path: apiPath(scope, 'imports'), body: formOf(files), key });
}

export function importsPath(scope: string, page: number, size: number): string {
  return withQuery(apiPath(scope, 'imports'), { page, size });
}

export function readProgress(scope: string, key: string, signal: AbortSignal): Promise<ImportProgress> {
  return read<ImportProgress>(apiPath(scope, 'imports', 'progress', key), signal);
}

export function previewUndo(scope: string, id: string, signal: AbortSignal): Promise<UndoPreview> {
  return read<UndoPreview>(apiPath(scope, 'imports', id, 'undo'), signal);
}

/** @throws Problem when records changed since and are not to be kept. */
export function undoImport(scope: string, id: string, keepChanged: boolean): Promise<components['schemas']['Undone']> {
  return send({ method: 'POST', path: apiPath(scope, 'imports', id, 'undo'), body: { keepChanged } });
}

/** The refused rows of one of the files, marked and explained, in the sender's own workbook. @throws Problem */
export function downloadRefused(scope: string, files: readonly File[], file: string): Promise<void> {
  return saveAnswer(withQuery(apiPath(scope, 'imports', 'refused'), { file }), formOf(files), `${file.replace(/\.[^.]+$/, '')}-错误行.xlsx`);
}

function formOf(files: readonly File[]): FormData {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  return form;
}
