import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { ImportEdits } from './imports';
import styles from './imports.module.css';
import { importTexts } from './texts';

/** What a list sent back comes to, in five figures. */
export function EditSummary({ edits }: { edits: ImportEdits }) {
  const t = useTexts(importTexts);
  const language = useLanguage();
  const figures = [
    { key: 'cells', label: t.editedCells, value: edits.cellCount, mark: styles.after },
    { key: 'added', label: t.added, value: edits.added, mark: styles.after },
    { key: 'unchanged', label: t.unchanged, value: edits.unchanged, mark: undefined },
    { key: 'missing', label: t.missing, value: edits.missingCount, mark: styles.warned, hint: t.missingHint },
    { key: 'refused', label: t.editedRefused, value: edits.refused, mark: styles.refused },
  ];
  return (
    <dl className={styles.summary}>
      {figures.map(({ key, label, value, mark, hint }) => (
        <div key={key} title={hint}>
          <dt>{label}</dt>
          <dd className={value > 0 ? mark : styles.none}>{number(value, language)}</dd>
        </div>
      ))}
    </dl>
  );
}
