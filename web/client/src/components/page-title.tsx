import type { ReactNode } from 'react';
import { useTitle } from '@/lib/use-title';
import styles from './page-title.module.css';

export interface PageTitleProps {
  title: string;
  /** Period, as-of date or the like, beside the title. */
  note?: ReactNode;
  /** At most one primary button. */
  actions?: ReactNode;
}

export function PageTitle({ title, note, actions }: PageTitleProps) {
  useTitle(title);
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>{title}</h1>
      {note !== undefined && <span className={styles.note}>{note}</span>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
