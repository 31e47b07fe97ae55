import type { components } from '@/lib/api.gen';
import { useCodes } from '@/lib/codes';
import { useTexts } from '@/lib/i18n/texts';
import styles from './entry.module.css';
import { entryTexts } from './texts';

export type Leaving = components['schemas']['Leaving'];

/** That somebody leaves or left, beside the name; nothing for those who stay. */
export function LeavingText({ leaving }: { leaving: Leaving | null | undefined }) {
  const t = useTexts(entryTexts);
  const codes = useCodes();
  if (leaving === null || leaving === undefined) return null;
  const kind = codes.name('leaving', leaving.kind);
  return <small className={styles.leaving}>{leaving.hasLeft ? t.left(leaving.lastDay, kind) : t.leaving(leaving.lastDay, kind)}</small>;
}
