import { type APIRequestContext, request } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { password } from './host.js';

/** Somebody at work elsewhere: what a test needs done without a page. */
export class Api {
  private constructor(private readonly http: APIRequestContext) {}

  static async signIn(url: string, account: string): Promise<Api> {
    const api = new Api(await request.newContext({ baseURL: url }));
    await api.order('POST', '/api/v1/session', { account, password });
    return api;
  }

  async read<T>(path: string): Promise<T> {
    const answer = await this.http.get(path);
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** Resolves when the change is stored. */
  async order(method: 'POST' | 'PUT' | 'DELETE', path: string, data?: unknown): Promise<void> {
    await this.ask(method, path, data);
  }

  /** As `order`, with what it answers. */
  async ask<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, data?: unknown): Promise<T> {
    const answer = await this.http.fetch(path, { method, headers: { 'Idempotency-Key': randomUUID() }, ...(data === undefined ? {} : { data }) });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  async close(): Promise<void> {
    await this.http.dispose();
  }
}
