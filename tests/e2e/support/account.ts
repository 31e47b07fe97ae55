import { request } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { Api } from './api.js';
import { password } from './host.js';

/** Gives somebody of the roster an account they can sign in with; the login. */
export async function openAccount(url: string, bureau: Api, teacher: string): Promise<string> {
  const { line } = await bureau.read<{ line: { staffNumber: string; school: string } }>(`/api/v1/region/datong/teachers/${teacher}`);
  await bureau.order('POST', '/api/v1/region/datong/accounts/opening', { school: line.school });
  const issued = await bureau.ask<{ slip: { login: string; code: string } }>('POST', `/api/v1/region/datong/teachers/${teacher}/activation`, {});
  const anybody = await request.newContext({ baseURL: url });
  const answer = await anybody.post('/api/v1/activation', { headers: { 'Idempotency-Key': randomUUID() }, data: { account: issued.slip.login, code: issued.slip.code, password } });
  if (!answer.ok()) throw new Error(`activation: ${answer.status()} ${await answer.text()}`);
  await anybody.dispose();
  return issued.slip.login;
}
