import styles from '@/components/entry/entry.module.css';
import type { components } from '@/lib/api.gen';
import { useTexts } from '@/lib/i18n/texts';
import { lifeTexts } from './life-texts';

/** That a school is given up, beside its name; nothing for those that stay. */
export function ClosingText({ closing }: { closing: components['schemas']['Closing'] | null | undefined }) {
  const l = useTexts(lifeTexts);
  if (closing === null || closing === undefined) return null;
  return <small className={styles.leaving}>{closing.isClosed ? l.closedAfter(closing.lastDay) : l.closing(closing.lastDay)}</small>;
}
