import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './states.module.css';

export interface EmptyStateProps {
  title: string;
  /** What to do next, in a sentence. */
  children: ReactNode;
  /** Where that is done. */
  action?: { label: string; to: string };
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{children}</p>
      {action !== undefined && (
        <Link to={action.to}>
          <Button type="primary" tabIndex={-1}>{action.label}</Button>
        </Link>
      )}
    </div>
  );
}
