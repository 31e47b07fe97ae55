import type { Bulk } from '@/components/bulk/bulk';
import { useCodes } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { schoolTexts } from './texts';

/** What a coordinator can do with many schools. */
export function useSchoolBulk(): Bulk | undefined {
  const t = useTexts(schoolTexts);
  const codes = useCodes();
  const isCoordinator = rolesIn(useSession(), useScope()).has('coordinator');
  if (!isCoordinator) return undefined;
  return {
    list: 'schools',
    page: 'schools',
    hasNumbers: true,
    actions: [{ name: 'rate', fields: [{ name: 'strength', label: t.strength, kind: 'choice', options: codes.options('strength') }] }],
  };
}
