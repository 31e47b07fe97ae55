import { after, scopeOf } from './after';
import { exchange, type Answer } from './exchange';

/** Reads an address, including everything this page wrote to its scope before. @throws Problem */
export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await readAnswer<T>(path, signal)).body;
}

/** As `read`, with the version of what was read. @throws Problem */
export function readAnswer<T>(path: string, signal?: AbortSignal): Promise<Answer<T>> {
  const scope = scopeOf(path);
  const position = scope === undefined ? undefined : after(scope);
  return exchange<T>(path, {
    headers: { Accept: 'application/json', ...(position === undefined ? {} : { 'X-After': String(position) }) },
    ...(signal === undefined ? {} : { signal }),
  });
}
