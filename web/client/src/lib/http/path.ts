/** An API address inside a scope: `apiPath('region/datong', 'teachers', id)`. Every part is escaped. */
export function apiPath(scope: string, ...parts: string[]): string {
  return ['/api/v1', ...scope.split('/'), ...parts].map((part, n) => (n === 0 ? part : encodeURIComponent(part))).join('/');
}

/** Where a list's workbook is, under the same filters. */
export function workbookOf(list: string): string {
  const [path = list, query] = list.split('?');
  return query === undefined ? `${path}/workbook` : `${path}/workbook?${query}`;
}

/** Appends the given values as a query; empty and missing ones are left out. */
export function withQuery(path: string, query: Record<string, string | number | undefined>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs).toString()}`;
}
