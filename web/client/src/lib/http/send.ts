import { scopeOf, wrote } from './after';
import { exchange } from './exchange';
import { Problem } from './problem';
import { uuid7 } from './uuid7';

/** A change asked of the server. */
export interface Order {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** JSON, or a form with files. */
  body?: unknown;
  /** The command's id. Give one to repeat an order made earlier; otherwise each order gets its own. */
  key?: string;
  /** The version the change was decided on; another current version refuses it. */
  etag?: string;
  signal?: AbortSignal;
}

const attempts = 5;

/**
 * Sends an order until it has an answer: a broken line or a busy server (502, 503, 504) is tried again under the
 * same `Idempotency-Key`, so that it is done once however often it was sent.
 * @throws Problem when refused, or when no attempt was answered.
 */
export async function send<T = void>(order: Order): Promise<T> {
  const key = order.key ?? uuid7();
  for (let attempt = 1; ; attempt++) {
    try {
      const { body } = await exchange<T>(order.path, requestOf(order, key));
      remember(order.path, body);
      return body;
    } catch (error) {
      if (attempt === attempts || !(error instanceof Problem) || !isWorthRepeating(error)) throw error;
      await wait(1000 * (error.retryAfter ?? 2 ** (attempt - 2)), order.signal);
    }
  }
}

function requestOf({ method, body, etag, signal }: Order, key: string): RequestInit {
  const headers: Record<string, string> = { Accept: 'application/json', 'Idempotency-Key': key };
  if (etag !== undefined) headers['If-Match'] = etag;
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers['Content-Type'] = 'application/json';
  return {
    method,
    headers,
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  };
}

function isWorthRepeating({ isUnanswered, status }: Problem): boolean {
  return isUnanswered || status === 503;
}

function remember(path: string, body: unknown): void {
  const scope = scopeOf(path);
  if (scope === undefined || typeof body !== 'object' || body === null || !('position' in body)) return;
  if (typeof body.position === 'number') wrote(scope, body.position);
}

function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
