import { rolesIn, type Role } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';

const runners: readonly Role[] = ['coordinator', 'partner-coordinator', 'group-coordinator'];

/** Whether to offer running activities and lessons; the server decides. */
export function useMayRun(): boolean {
  const roles = rolesIn(useSession(), useScope());
  return runners.some((role) => roles.has(role));
}
