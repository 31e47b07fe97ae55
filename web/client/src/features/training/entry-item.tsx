import type { ReactNode } from 'react';
import { useCodes } from '@/lib/codes';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { statusNames } from './code-names';
import type { HourLine } from './documents';
import styles from './entry-item.module.css';
import { trainingTexts } from './texts';

/** One entry: what, when, how many hours, how far it has come, and what the school said. */
export function EntryItem({ line, children }: { line: HourLine; children?: ReactNode }) {
  const t = useTexts(trainingTexts);
  const codes = useCodes();
  const statuses = useTexts(statusNames);
  const language = useLanguage();
  const days = line.from === line.until ? line.from : `${line.from} — ${line.until}`;
  return (
    <li className={styles.entry} data-status={line.status}>
      <div className={styles.what}>
        <span className={styles.programme}>{line.programme}</span>
        <span className={styles.detail}>{days} · {codes.name('trainingLevel', line.level)} · {codes.name('trainingContent', line.content)}</span>
        {line.comment !== '' && <span className={styles.comment}>{t.comment(line.comment)}</span>}
      </div>
      <div className={styles.state}>
        <span className={styles.hours}>{number(line.hours, language, 2)}</span>
        <span className={styles.tag}>{statuses[line.status]}</span>
        {children}
      </div>
    </li>
  );
}
