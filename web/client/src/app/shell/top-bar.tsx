import { Link } from 'react-router';
import { Emblem } from '@/components/emblem';
import { LanguageSwitch } from '@/components/language-switch';
import { pagePath, useScope } from '@/lib/scope';
import { useIsPhone } from '@/lib/use-is-phone';
import { ConnectionBadge } from './connection-badge';
import { ScopeSwitch } from './scope-switch';
import styles from './top-bar.module.css';
import { UserMenu } from './user-menu';

export function TopBar() {
  const scope = useScope();
  const isPhone = useIsPhone();
  return (
    <header className={styles.bar}>
      <Link to={pagePath(scope)} className={styles.brand} aria-label="TeacherNet">
        <Emblem size={24} />
        {!isPhone && <span>TeacherNet</span>}
      </Link>
      <ScopeSwitch />
      <div className={styles.right}>
        <ConnectionBadge />
        {!isPhone && <LanguageSwitch />}
        {!isPhone && <UserMenu />}
      </div>
    </header>
  );
}
