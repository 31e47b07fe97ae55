const latest = new Map<string, number>();

/** `/api/v1/region/datong/teachers` belongs to scope `region/datong`; addresses outside any scope give undefined. */
export function scopeOf(path: string): string | undefined {
  const match = /^\/api\/v1\/((?:region|partnership)\/[^/?]+)/.exec(path);
  return match?.[1] === undefined ? undefined : decodeURIComponent(match[1]);
}

/** Remembers how far a scope's log had come when a command was accepted, so that later reads show at least that. */
export function wrote(scope: string, position: number): void {
  latest.set(scope, Math.max(position, latest.get(scope) ?? 0));
}

/** The position a read of this scope has to include, if this page wrote to it. */
export function after(scope: string): number | undefined {
  return latest.get(scope);
}

/** Forgets every position: another person signs in, or the server's history became another one. */
export function forgetWrites(): void {
  latest.clear();
}
