import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';

/** What the two sides of a partnership are called, as its name in the session has them. */
export function useSides(): [string, string] {
  const scope = useScope();
  const name = useSession().scopes.find((known) => known.scope === scope)?.name ?? '';
  const [first = '', second = ''] = name.includes('—') ? name.split('—') : (scope.split('/')[1]?.split('~') ?? []);
  return [first, second];
}
