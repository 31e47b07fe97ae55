import type { Language } from '@/lib/i18n/language';

/** What is wrong with one field of a command, addressed by its name in the request body. */
export interface FieldProblem {
  field: string;
  zh: string;
  en: string;
}

/** A request that was answered with a problem document (RFC 9457), or not answered at all. */
export class Problem extends Error {
  override readonly name = 'Problem';
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** Stable code, such as `rotation.teacher-exempt`. */
  readonly code: string;
  readonly texts: Record<Language, string>;
  readonly fields: readonly FieldProblem[];
  /** Seconds the server asks to wait before the same request is worth repeating. */
  readonly retryAfter: number | undefined;
  /** The policy rule behind a refusal, such as `R10`. */
  readonly rule: string | undefined;

  constructor(
    status: number,
    code: string,
    texts: Record<Language, string>,
    fields: readonly FieldProblem[] = [],
    retryAfter?: number,
    rule?: string,
  ) {
    super(`${code} (${status})`);
    this.status = status;
    this.code = code;
    this.texts = texts;
    this.fields = fields;
    this.retryAfter = retryAfter;
    this.rule = rule;
  }

  /** Nobody answered, or only a proxy whose server is away. */
  get isUnanswered(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 504;
  }
}

/** Nobody answered: the network is down or the host is restarting. */
export function unreachable(): Problem {
  return new Problem(0, 'network.unreachable', {
    zh: '暂时连接不上服务器，请检查网络后重试。',
    en: 'The server cannot be reached. Check the network and try again.',
  });
}

/** Reads the problem document of a failed answer; a body of another kind (a proxy's page) gives a general text. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = await documentOf(response);
  const zh = textOf(body.zh) ?? textOf(body.detail) ?? textOf(body.title) ?? `服务器未能完成请求（${response.status}）。`;
  const en = textOf(body.en) ?? textOf(body.detail) ?? textOf(body.title) ?? `The request failed (${response.status}).`;
  const code = textOf(body.code) ?? `http.${response.status}`;
  return new Problem(response.status, code, { zh, en }, fieldsOf(body.fields), retryAfterOf(response), textOf(body.rule));
}

/** `Retry-After` holds seconds or a date. */
function retryAfterOf(response: Response): number | undefined {
  const value = response.headers.get('Retry-After');
  if (value === null) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

async function documentOf(response: Response): Promise<Record<string, unknown>> {
  if (!(response.headers.get('Content-Type') ?? '').includes('json')) return {};
  const body: unknown = await response.json().catch(() => null);
  return isObject(body) ? body : {};
}

function fieldsOf(fields: unknown): FieldProblem[] {
  if (!Array.isArray(fields)) return [];
  return fields.flatMap((entry: unknown) => {
    if (typeof entry === 'string') return [{ field: entry, zh: '', en: '' }];
    if (!isObject(entry)) return [];
    const field = textOf(entry.field) ?? textOf(entry.name);
    return field === undefined ? [] : [{ field, zh: textOf(entry.zh) ?? '', en: textOf(entry.en) ?? '' }];
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
