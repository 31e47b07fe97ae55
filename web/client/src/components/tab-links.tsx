import { NavLink } from 'react-router';
import styles from './tab-links.module.css';

export interface TabLinksProps {
  label: string;
  tabs: { to: string; label: string }[];
}

/** Pages about one thing, side by side. */
export function TabLinks({ label, tabs }: TabLinksProps) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => <NavLink key={tab.to} to={tab.to} end className={styles.tab ?? ''}>{tab.label}</NavLink>)}
    </nav>
  );
}
