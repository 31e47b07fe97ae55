import { useCodes } from '@/lib/codes';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import styles from './audit.module.css';
import type { AuditEvent } from './events';
import { factList, factName, isState, stateWord } from './fact-names';
import { auditTexts } from './texts';

/** What an event changed, fact by fact; what it adds as a whole is told as it was said. */
export function ChangeList({ event }: { event: AuditEvent }) {
  const t = useTexts(auditTexts);
  const language = useLanguage();
  const codes = useCodes();
  const shown = (fact: string, value: string | null | undefined): string => {
    if (value === null || value === undefined) return t.nothing;
    const list = factList(fact);
    if (list !== undefined) return codes.name(list, value);
    return isState(fact) ? stateWord(value, language) : value;
  };
  return (
    <>
      {event.changes.map(({ fact, before, after }) => (
        <div key={fact} className={styles.change} title={fact}>
          <span className={styles.fact}>{factName(fact, language)}</span> <del>{shown(fact, before)}</del> → <ins>{shown(fact, after)}</ins>
        </div>
      ))}
      <details className={styles.facts}>
        <summary>{t.facts}</summary>
        <code>{JSON.stringify(event.facts, null, 1)}</code>
      </details>
    </>
  );
}
