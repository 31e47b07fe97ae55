import { Menu } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { appTexts } from '../texts';
import { useMenu } from '../use-menu';
import styles from './side-menu.module.css';

export function SideMenu() {
  const t = useTexts(appTexts);
  const language = useLanguage();
  const { entries, current, addressOf } = useMenu();
  return (
    <nav className={styles.side} aria-label={t.main}>
      <Menu
        className={styles.menu ?? ''}
        mode="inline"
        selectedKeys={[current]}
        items={entries.flatMap((page) =>
          page.menu === undefined
            ? []
            : [{ key: page.path, icon: <page.menu.icon />, label: <Link to={addressOf(page)}>{page.menu.label[language].label}</Link> }],
        )}
      />
    </nav>
  );
}
