import { useParams } from 'react-router';

/** The scope named by the page's address: `/region/datong/teachers` shows `region/datong`. */
export function useScope(): string {
  const { kind, key } = useParams();
  if (kind === undefined || key === undefined) throw new Error('No scope in this address.');
  return `${kind}/${key}`;
}

/** The address of a page in a scope: `pagePath('region/datong', 'teachers')`. */
export function pagePath(scope: string, ...parts: string[]): string {
  return `/${[...scope.split('/'), ...parts.flatMap((part) => part.split('/'))].filter((part) => part !== '').map(encodeURIComponent).join('/')}`;
}
