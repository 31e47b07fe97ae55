import { problemOf, unreachable } from './problem';
import { signedOut } from './signed-out';

/** An answer with what its headers say about it. */
export interface Answer<T> {
  body: T;
  /** The version of what was read, to be sent back as `If-Match`. */
  etag: string | null;
  /** Set when the server could not reach the asked position in time: the log position the answer stands at. */
  staleAt: number | null;
}

/** One request, one answer. @throws Problem for any answer but 2xx, and for none. */
export async function exchange<T>(path: string, init: RequestInit): Promise<Answer<T>> {
  const response = await fetchOrProblem(path, init);
  if (response.status === 401) signedOut();
  if (!response.ok) throw await problemOf(response);
  return {
    body: (await bodyOf(response, init.signal)) as T,
    etag: response.headers.get('ETag'),
    staleAt: numberOf(response.headers.get('X-Stale-At')),
  };
}

async function fetchOrProblem(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', ...init });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw unreachable();
  }
}

/** A line that breaks in the middle of an answer is as good as none. */
async function bodyOf(response: Response, signal: AbortSignal | null | undefined): Promise<unknown> {
  if (response.status === 204 || response.headers.get('Content-Length') === '0') return undefined;
  try {
    return await response.json();
  } catch (error) {
    if (signal?.aborted || error instanceof SyntaxError) throw error;
    throw unreachable();
  }
}

function numberOf(value: string | null): number | null {
  return value !== null && /^\d+$/.test(value) ? Number(value) : null;
}
