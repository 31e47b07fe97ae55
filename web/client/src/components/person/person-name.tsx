import type { ReactNode } from 'react';
import styles from './person-name.module.css';

/** A name in a list with the number beside it, which tells people of one name apart. */
export function PersonName({ name, number }: { name: ReactNode; number: string }) {
  return <>{name}<small className={styles.number}>{number}</small></>;
}
