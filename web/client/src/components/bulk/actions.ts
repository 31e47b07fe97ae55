import type { components } from '@/lib/api.gen';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { send } from '@/lib/http/send';
import type { Selection } from './selection';

export type ActionCheck = components['schemas']['ActionCheck'];
export type ActionReason = components['schemas']['ActionReason'];
export type ActionDone = components['schemas']['ActionDone'];
export type ActionLine = components['schemas']['ActionLine'];
export type ActionListPage = components['schemas']['ActionList'];
export type ActionUndoPreview = components['schemas']['ActionUndoPreview'];
export type FoundNumbers = components['schemas']['FoundNumbers'];
export type ActionRecord = components['schemas']['Action'];

/** What to do with which rows. */
export interface ActionOrder {
  list: string;
  action: string;
  parameters: Readonly<Record<string, string>>;
  selection: Selection;
}

/** What it would come to. @throws Problem */
export function checkAction(scope: string, order: ActionOrder, signal?: AbortSignal): Promise<ActionCheck> {
  return send({ method: 'POST', path: apiPath(scope, 'actions', 'check'), body: bodyOf(order), ...(signal === undefined ? {} : { signal }) });
}

/** Does it, once however often it is sent under one key. @throws Problem */
export function runAction(scope: string, order: ActionOrder, key: string, signal: AbortSignal): Promise<ActionDone> {
  return send({ method: 'POST', path: apiPath(scope, 'actions'), body: bodyOf(order), key, signal });
}

export function readActionProgress(scope: string, key: string, signal: AbortSignal): Promise<components['schemas']['ActionProgress']> {
  return read(apiPath(scope, 'actions', 'progress', key), signal);
}

/** Whose the numbers are. @throws Problem */
export function findNumbers(scope: string, list: string, numbers: readonly string[]): Promise<FoundNumbers> {
  return send({ method: 'POST', path: apiPath(scope, 'actions', 'numbers'), body: { list, numbers } });
}

export function actionsPath(scope: string, query: Record<string, string | number | undefined>): string {
  return withQuery(apiPath(scope, 'actions'), query);
}

export function readAction(scope: string, id: string, signal: AbortSignal): Promise<ActionRecord> {
  return read(apiPath(scope, 'actions', id), signal);
}

export function refusedPath(scope: string, id: string): string {
  return apiPath(scope, 'actions', id, 'refused');
}

export function previewUndo(scope: string, id: string, signal: AbortSignal): Promise<ActionUndoPreview> {
  return read(apiPath(scope, 'actions', id, 'undo'), signal);
}

/** @throws Problem when records changed since and are not to be kept. */
export function undoAction(scope: string, id: string, keepChanged: boolean): Promise<components['schemas']['ActionUndone']> {
  return send({ method: 'POST', path: apiPath(scope, 'actions', id, 'undo'), body: { keepChanged } });
}

function bodyOf({ list, action, parameters, selection }: ActionOrder): Record<string, unknown> {
  return selection.kind === 'keys'
    ? { list, action, parameters, keys: selection.keys }
    : { list, action, parameters, filter: selection.filter, total: selection.total, except: selection.except };
}
