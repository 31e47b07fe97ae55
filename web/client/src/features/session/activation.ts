import type { components } from '@/lib/api.gen';
import { forgetWrites } from '@/lib/http/after';
import { send } from '@/lib/http/send';
import type { Session } from '@/lib/session';

const path = '/api/v1/activation';

/** Whose account the code opens. @throws Problem that says why it does not serve. */
export function checkCode(account: string, code: string): Promise<components['schemas']['ActivationCheck']> {
  return send({ method: 'POST', path: `${path}/check`, body: { account, code } });
}

/** Uses the code up, sets the password and signs in; under one key the same however often it is sent. @throws Problem */
export function activate(account: string, code: string, password: string, key: string): Promise<Session> {
  forgetWrites();
  return send<Session>({ method: 'POST', path, body: { account, code, password }, key });
}
