import { factName, factText } from '@/components/changes/fact-names';
import { useCodes } from '@/lib/codes';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import styles from './audit.module.css';
import type { AuditEvent } from './events';
import { auditTexts } from './texts';

/** What an event changed, fact by fact; what it adds as a whole is told as it was said. */
export function ChangeList({ event }: { event: AuditEvent }) {
  const t = useTexts(auditTexts);
  const language = useLanguage();
  const codes = useCodes();
  const shown = (fact: string, value: string | null | undefined): string =>
    value === null || value === undefined ? t.nothing : factText(fact, value, language, codes.name);
  return (
    <>
      {event.changes.map(({ fact, before, after }) => (
        <div key={fact} className={styles.change} title={fact}>
          <span className={styles.fact}>{factName(fact, language)}</span> <del>{shown(fact, before)}</del> → <ins>{shown(fact, after)}</ins>
        </div>
      ))}
      {typeof event.why === 'string' && <div className={styles.change}><span className={styles.fact}>{t.why}</span> {event.why}</div>}
      {typeof event.files === 'string' && <div className={styles.change}><span className={styles.fact}>{t.files}</span> {event.files}</div>}
      <details className={styles.facts}>
        <summary>{t.facts}</summary>
        <code>{JSON.stringify(event.facts, null, 1)}</code>
      </details>
    </>
  );
}
