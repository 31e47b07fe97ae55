import type { ReactNode } from 'react';
import styles from './fact-list.module.css';

/** Facts with their names; those without a value are left out. */
export function FactList({ facts }: { facts: [label: string, value: ReactNode][] }) {
  return (
    <dl className={styles.facts}>
      {facts.filter(([, value]) => Boolean(value)).map(([label, value]) => (
        <div key={label} className={styles.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
