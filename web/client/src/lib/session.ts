import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { components } from '@/lib/api.gen';
import { forgetWrites } from '@/lib/http/after';
import { Problem } from '@/lib/http/problem';
import { read } from '@/lib/http/read';
import { send } from '@/lib/http/send';

export type Session = components['schemas']['Session'];

const path = '/api/v1/session';

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => currentSession(signal),
  staleTime: 60_000,
});

async function currentSession(signal: AbortSignal): Promise<Session | null> {
  try {
    return await read<Session>(path, signal);
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

/** @throws Problem when account and password do not fit, or the account is locked. */
export async function signIn(account: string, password: string): Promise<Session> {
  forgetWrites();
  return send<Session>({ method: 'POST', path, body: { account, password } });
}

export async function signOut(): Promise<void> {
  await send({ method: 'DELETE', path });
}

/** Ends the person's sessions on every device, this one too. */
export async function signOutEverywhere(): Promise<void> {
  await send({ method: 'DELETE', path: `${path}/all` });
}

/** Nobody is signed in any more: what was loaded for the last person must not be shown to the next. */
export function forgetPerson(queries: QueryClient): void {
  forgetWrites();
  queries.setQueryData(sessionQuery.queryKey, null);
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
}
