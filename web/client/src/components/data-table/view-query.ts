/** Filters and order as a view keeps them: without the page, in an order that does not depend on which was set first. */
export function queryOf(filters: Readonly<Record<string, string>>, sort: string | undefined): string {
  const parts = Object.entries({ ...filters, ...(sort === undefined ? {} : { sort }) }).filter(([name, value]) => name !== 'view' && value !== '');
  return new URLSearchParams(parts.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
}

/** Whether two views show the same. */
export function sameQuery(one: string, other: string): boolean {
  const { sort, ...filters } = Object.fromEntries(new URLSearchParams(one));
  return queryOf(filters, sort) === other;
}
