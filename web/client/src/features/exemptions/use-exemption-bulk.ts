import type { Bulk } from '@/components/bulk/bulk';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { listTexts } from './texts';

/** What the bureau does with many requests at once. */
export function useExemptionBulk(): Bulk | undefined {
  const t = useTexts(listTexts);
  if (!rolesIn(useSession(), useScope()).has('coordinator')) return undefined;
  return {
    list: 'exemptions',
    page: 'exemptions',
    hasNumbers: true,
    actions: [{ name: 'grant' }, { name: 'refuse', isDangerous: true, fields: [{ name: 'reason', label: t.why, kind: 'text' }] }],
  };
}
