import { TabLinks } from '@/components/tab-links';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn, type Role } from '@/lib/roles';
import { pagePath, useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import styles from './accounts.module.css';
import { accountTexts } from './texts';

const seeing: Record<'teachers' | 'offices' | 'lending', readonly Role[]> = {
  teachers: ['operator', 'coordinator', 'school-principal', 'school-clerk', 'auditor'],
  offices: ['operator', 'coordinator', 'auditor'],
  lending: ['coordinator', 'bureau-leader', 'school-principal'],
};

/** The pages about accounts that this person may see; none when there is only one. */
export function AccountTabs() {
  const t = useTexts(accountTexts);
  const scope = useScope();
  const roles = rolesIn(useSession(), scope);
  const tabs = (['teachers', 'offices', 'lending'] as const)
    .filter((name) => seeing[name].some((role) => roles.has(role)))
    .map((name) => ({ to: pagePath(scope, 'accounts', ...(name === 'teachers' ? [] : [name])), label: t[name] }));
  return tabs.length > 1 ? <div className={styles.tabs}><TabLinks label={t.tabs} tabs={tabs} /></div> : null;
}
