import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetWrites } from './after';
import { Problem } from './problem';
import { read } from './read';
import { send } from './send';
import { onSignedOut } from './signed-out';

type Reply = () => Promise<Response>;

let sent: { path: string; headers: Headers }[] = [];

function server(...replies: Reply[]): void {
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    sent.push({ path, headers: new Headers(init.headers) });
    return (replies.shift() ?? down)();
  });
}

const down: Reply = () => Promise.reject(new TypeError('Failed to fetch'));

function answers(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  const type = status < 300 ? 'application/json' : 'application/problem+json';
  return () => Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type, ...headers } }));
}

beforeEach(() => {
  sent = [];
  vi.useFakeTimers();
});

afterEach(() => {
  forgetWrites();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('repeats an order over a broken line under the same key', async () => {
  server(down, answers(503, { code: 'engine.busy' }, { 'Retry-After': '2' }), answers(200, { position: 7 }));

  const done = send<{ position: number }>({ method: 'POST', path: '/api/v1/region/datong/training', body: { minutes: 45 } });
  await vi.runAllTimersAsync();

  expect(await done).toEqual({ position: 7 });
  expect(new Set(sent.map((request) => request.headers.get('Idempotency-Key'))).size).toBe(1);
  expect(sent).toHaveLength(3);
});

test('waits as long as a busy server asks', async () => {
  server(answers(503, { code: 'engine.busy' }, { 'Retry-After': '9' }), answers(200, {}));

  const done = send({ method: 'POST', path: '/api/v1/region/datong/training' });
  await vi.advanceTimersByTimeAsync(8_999);
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  await done;
  expect(sent).toHaveLength(2);
});

test('does not repeat a refusal and carries its code, texts and fields', async () => {
  const field = { field: 'minutes', zh: '须大于 0', en: 'must be above 0' };
  server(answers(422, { code: 'training.no-minutes', zh: '没有时长', en: 'No minutes', fields: [field] }));

  const refused = await send({ method: 'POST', path: '/api/v1/region/datong/training' }).catch((error: unknown) => error);

  expect(refused).toBeInstanceOf(Problem);
  expect(refused).toMatchObject({ code: 'training.no-minutes', texts: { zh: '没有时长', en: 'No minutes' }, fields: [field] });
  expect(sent).toHaveLength(1);
});

test('gives up after five unanswered attempts', async () => {
  server();

  const failed = send({ method: 'POST', path: '/api/v1/region/datong/training' }).catch((error: unknown) => error);
  await vi.runAllTimersAsync();

  expect(await failed).toMatchObject({ code: 'network.unreachable', status: 0 });
  expect(sent).toHaveLength(5);
});

test('a read asks for what this page wrote in the same scope, and only there', async () => {
  server(answers(200, { position: 41 }), answers(200, []), answers(200, []));

  await send({ method: 'POST', path: '/api/v1/region/datong/training' });
  await read('/api/v1/region/datong/teachers');
  await read('/api/v1/region/yuhuatai/teachers');

  expect(sent.map((request) => request.headers.get('X-After'))).toEqual([null, '41', null]);
});

test('tells when nobody is signed in', async () => {
  const heard = vi.fn();
  const stop = onSignedOut(heard);
  server(answers(401, {}));

  await read('/api/v1/region/datong/teachers').catch(() => undefined);
  stop();

  expect(heard).toHaveBeenCalledOnce();
});
