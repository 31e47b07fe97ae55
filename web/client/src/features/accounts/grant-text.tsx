import { useTexts } from '@/lib/i18n/texts';
import { isRole, roleTexts } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import type { Grant } from './accounts';
import { officeTexts } from './office-texts';

/** A role with what it is over, where it is not this scope's, its days, and who lent it: 校长 · 桥头小学（至 2026-06-30，张敏委托）. */
export function GrantText({ grant }: { grant: Grant }) {
  const t = useTexts(officeTexts);
  const roles = useTexts(roleTexts);
  const here = useScope();
  const { scopes } = useSession();
  const { role, scope, targetName, from, until, lentBy } = grant;
  const terms = [from === null ? '' : t.fromDay(from), until === null ? '' : t.untilDay(until), lentBy === null ? '' : t.lentBy(lentBy)].filter((term) => term !== '');
  return (
    <span>
      {[isRole(role) ? roles[role] : role, role === 'teacher' ? '' : (targetName ?? ''), scope === here ? '' : (scopes.find((known) => known.scope === scope)?.name ?? scope)].filter((part) => part !== '').join(' · ')}
      {terms.length > 0 && t.inBrackets(terms)}
    </span>
  );
}
