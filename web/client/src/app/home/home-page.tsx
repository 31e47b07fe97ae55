import { Link } from 'react-router';
import { PageTitle } from '@/components/page-title';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { pagePath, useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { menuFor } from '../pages';
import { appTexts } from '../texts';
import styles from './home-page.module.css';

/** Where a person starts: every area their roles open, one click away. */
export function HomePage() {
  const t = useTexts(appTexts);
  const language = useLanguage();
  const scope = useScope();
  const session = useSession();
  const areas = menuFor(rolesIn(session, scope)).filter(({ path }) => path !== '');
  return (
    <>
      <PageTitle title={t.greeting(session.name)} />
      <h2 className={styles.heading}>{t.workIn}</h2>
      <ul className={styles.areas}>
        {areas.map(({ path, menu }) => menu !== undefined && (
          <li key={path}>
            <Link className={styles.area} to={pagePath(scope, path)}>
              <menu.icon />
              {menu.label[language].label}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
