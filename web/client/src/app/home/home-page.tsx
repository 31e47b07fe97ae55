import { Link } from 'react-router';
import { PageTitle } from '@/components/page-title';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useSession } from '@/lib/session-context';
import { useIsPhone } from '@/lib/use-is-phone';
import { appTexts } from '../texts';
import { useMenu } from '../use-menu';
import styles from './home-page.module.css';
import { RoleCards } from './role-cards';

/** Where a person starts: what waits for their roles, and on a phone, which has no menu beside, every area they may open. */
export function HomePage() {
  const t = useTexts(appTexts);
  const language = useLanguage();
  const session = useSession();
  const { entries, addressOf } = useMenu();
  const isPhone = useIsPhone();
  return (
    <>
      <PageTitle title={t.greeting(session.name)} />
      <RoleCards />
      {isPhone && <h2 className={styles.heading}>{t.workIn}</h2>}
      {isPhone && <ul className={styles.areas}>
        {entries.filter(({ path }) => path !== '').map((page) => page.menu !== undefined && (
          <li key={page.path}>
            <Link className={styles.area} to={addressOf(page)}>
              <page.menu.icon />
              {page.menu.label[language].label}
            </Link>
          </li>
        ))}
      </ul>}
    </>
  );
}
