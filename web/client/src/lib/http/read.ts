import { after, scopeOf } from './after';
import { exchange, type Answer } from './exchange';
import { unreachable } from './problem';

/** A black-holed line answers nothing, and a browser waits minutes for it. */
const patience = 30_000;

/** Reads an address, including everything this page wrote to its scope before. @throws Problem */
export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await readAnswer<T>(path, signal)).body;
}

/** As `read`, with the version of what was read. @throws Problem */
export async function readAnswer<T>(path: string, signal?: AbortSignal): Promise<Answer<T>> {
  const scope = scopeOf(path);
  const position = scope === undefined ? undefined : after(scope);
  const headers = { Accept: 'application/json', ...(position === undefined ? {} : { 'X-After': String(position) }) };
  const ending = new AbortController();
  const end = (): void => { ending.abort(signal?.reason); };
  const timer = setTimeout(end, patience);
  signal?.addEventListener('abort', end);
  try {
    return await exchange<T>(path, { headers, signal: ending.signal });
  } catch (error) {
    throw ending.signal.aborted && signal?.aborted !== true ? unreachable() : error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}
