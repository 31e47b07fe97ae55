/** The first of a list, and how many are left out. */
export function few<T>(list: readonly T[], most: number): { shown: readonly T[]; left: number } {
  const shown = list.slice(0, most);
  return { shown, left: list.length - shown.length };
}
