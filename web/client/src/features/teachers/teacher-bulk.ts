import type { Bulk } from '@/components/bulk/bulk';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';

/** What one's roles let one do with many teachers; the server decides about each of them. */
export function useTeacherBulk(): Bulk | undefined {
  const roles = rolesIn(useSession(), useScope());
  const isCoordinator = roles.has('coordinator');
  if (!isCoordinator && !roles.has('school-principal') && !roles.has('school-clerk')) return undefined;
  return {
    list: 'teachers',
    page: 'teachers',
    hasNumbers: true,
    actions: [
      ...(isCoordinator ? [{ name: 'select' }, { name: 'deselect', isDangerous: true }] : []),
      { name: 'class-teacher' },
      { name: 'no-class-teacher' },
      { name: 'open' },
    ],
  };
}
