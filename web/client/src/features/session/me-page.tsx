import { Button, Descriptions, Popconfirm } from 'antd';
import { Link } from 'react-router';
import { LanguageSwitch } from '@/components/language-switch';
import { PageTitle } from '@/components/page-title';
import { useTexts } from '@/lib/i18n/texts';
import { isRole, rolesIn, roleTexts, type Role } from '@/lib/roles';
import { pagePath, useScope } from '@/lib/scope';
import { signOutEverywhere, type Session } from '@/lib/session';
import { useSession } from '@/lib/session-context';
import { sessionTexts } from './texts';
import { useSignOut } from './use-sign-out';

const lending: readonly Role[] = ['bureau-leader', 'coordinator', 'school-principal'];

export function MePage() {
  const t = useTexts(sessionTexts);
  const session = useSession();
  const scope = useScope();
  const signOut = useSignOut();
  const endAll = useSignOut(signOutEverywhere);
  const mayLend = scope.startsWith('region/') && lending.some((role) => rolesIn(session, scope).has(role));
  return (
    <>
      <PageTitle
        title={t.me}
        actions={(
          <>
            <Popconfirm title={t.everywhere} description={t.everywhereText} okText={t.everywhere} cancelText={t.cancel} onConfirm={endAll}>
              <Button>{t.everywhere}</Button>
            </Popconfirm>
            <Button onClick={signOut}>{t.signOut}</Button>
          </>
        )}
      />
      <Descriptions
        bordered
        size="small"
        column={1}
        items={[
          { key: 'name', label: t.name, children: session.name },
          { key: 'account', label: t.account, children: session.login },
          { key: 'roles', label: t.roles, children: <RoleList session={session} /> },
          ...(mayLend ? [{ key: 'lend', label: t.lend, children: <Link to={pagePath(scope, 'accounts/lending')}>{t.lendNext}</Link> }] : []),
          { key: 'language', label: t.language, children: <LanguageSwitch /> },
          { key: 'help', label: t.guide, children: <Link to={pagePath(scope, 'help')}>{t.openGuide}</Link> },
        ]}
      />
    </>
  );
}

function RoleList({ session }: { session: Session }) {
  const roles = useTexts(roleTexts);
  const nameOf = (scope: string): string => session.scopes.find((known) => known.scope === scope)?.name ?? scope;
  return session.grants.map(({ role, scope, target }) => (
    <div key={`${role} ${scope} ${target ?? ''}`}>
      {nameOf(scope)} · {isRole(role) ? roles[role] : role}
    </div>
  ));
}
