import type { ReactNode } from 'react';
import styles from './card.module.css';

export interface CardProps {
  title?: string | undefined;
  /** How assistive technology names it, where the title does not say enough. */
  label?: string | undefined;
  /** Beside the title: a link, a date. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A framed part of a page with its own heading. */
export function Card({ title, label = title, aside, children }: CardProps) {
  return (
    <section className={styles.card} aria-label={label}>
      {(title !== undefined || aside !== undefined) && (
        <header className={styles.head}>
          {title !== undefined && <h2 className={styles.title}>{title}</h2>}
          {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        </header>
      )}
      {children}
    </section>
  );
}
