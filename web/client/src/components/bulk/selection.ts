/** Rows of a list chosen by key, or all that match its filters but a few. */
export type Selection =
  | { kind: 'keys'; keys: readonly string[] }
  | { kind: 'all'; filter: Readonly<Record<string, string>>; total: number; except: readonly string[] };

export const nothing: Selection = { kind: 'keys', keys: [] };

export function sizeOf(selection: Selection): number {
  return selection.kind === 'keys' ? selection.keys.length : selection.total - selection.except.length;
}

export function holds(selection: Selection, key: string): boolean {
  return selection.kind === 'keys' ? selection.keys.includes(key) : !selection.except.includes(key);
}

/** With some rows chosen or no more chosen. */
export function choose(selection: Selection, keys: readonly string[], isChosen: boolean): Selection {
  if (selection.kind === 'keys') return { kind: 'keys', keys: changed(selection.keys, keys, isChosen) };
  return { ...selection, except: changed(selection.except, keys, !isChosen) };
}

/** What all that match means ends with the filters it was said under; keys stay chosen. */
export function under(selection: Selection, filter: Readonly<Record<string, string>>): Selection {
  return selection.kind === 'keys' || isSame(selection.filter, filter) ? selection : nothing;
}

function changed(before: readonly string[], keys: readonly string[], isIn: boolean): readonly string[] {
  const some = new Set(keys);
  const others = before.filter((key) => !some.has(key));
  return isIn ? [...others, ...some] : others;
}

function isSame(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
