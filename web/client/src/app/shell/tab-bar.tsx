import { Link } from 'react-router';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { appTexts } from '../texts';
import { useMenu } from '../use-menu';
import styles from './tab-bar.module.css';

/** The phone's navigation, under the thumb. */
export function TabBar() {
  const t = useTexts(appTexts);
  const language = useLanguage();
  const { entries, current, addressOf } = useMenu();
  return (
    <nav className={styles.bar} aria-label={t.tabs}>
      {entries.filter(({ isTab }) => isTab).map((page) => page.menu !== undefined && (
        <Link key={page.path} to={addressOf(page)} className={styles.tab} aria-current={page.path === current ? 'page' : undefined}>
          <page.menu.icon />
          {(page.tab ?? page.menu.label)[language].label}
        </Link>
      ))}
    </nav>
  );
}
