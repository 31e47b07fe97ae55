import type { ReactNode } from 'react';
import styles from './state-mark.module.css';

export interface StateMarkProps {
  /** Going on well, waiting for somebody, gone wrong, or nothing of note. */
  tone?: 'live' | 'waiting' | 'wrong' | 'plain';
  children: ReactNode;
}

/** A state in a word, on a ground on which it can be read. */
export function StateMark({ tone = 'plain', children }: StateMarkProps) {
  return <span className={styles.mark} data-tone={tone}>{children}</span>;
}
