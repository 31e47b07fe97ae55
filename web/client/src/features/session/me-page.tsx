import { Button, Descriptions } from 'antd';
import { Link } from 'react-router';
import { LanguageSwitch } from '@/components/language-switch';
import { PageTitle } from '@/components/page-title';
import { useTexts } from '@/lib/i18n/texts';
import { isRole, roleTexts } from '@/lib/roles';
import { pagePath, useScope } from '@/lib/scope';
import type { Session } from '@/lib/session';
import { useSession } from '@/lib/session-context';
import { sessionTexts } from './texts';
import { useSignOut } from './use-sign-out';

export function MePage() {
  const t = useTexts(sessionTexts);
  const session = useSession();
  const signOut = useSignOut();
  const scope = useScope();
  return (
    <>
      <PageTitle title={t.me} actions={<Button onClick={signOut}>{t.signOut}</Button>} />
      <Descriptions
        bordered
        size="small"
        column={1}
        items={[
          { key: 'name', label: t.name, children: session.name },
          { key: 'account', label: t.account, children: session.account },
          { key: 'roles', label: t.roles, children: <RoleList session={session} /> },
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
