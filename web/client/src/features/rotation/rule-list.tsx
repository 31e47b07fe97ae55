import { CheckCircleOutlined, CloseCircleOutlined, MinusCircleOutlined, StopOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { RuleResult } from './rotation';
import styles from './rotation.module.css';
import { rotationTexts } from './texts';

/** Each rule, the fact used and how it came out; those that do not apply last. */
export function RuleList({ rules, beside }: { rules: readonly RuleResult[]; beside?: (rule: RuleResult) => ReactNode }) {
  const t = useTexts(rotationTexts);
  const language = useLanguage();
  const applying = rules.filter((rule) => rule.outcome !== 'not-applicable');
  const rest = rules.filter((rule) => rule.outcome === 'not-applicable');
  return (
    <ul className={styles.rules}>
      {[...applying, ...rest].map((rule) => (
        <li key={rule.code} data-outcome={rule.outcome}>
          <OutcomeIcon outcome={rule.outcome} />
          <div>
            <p>{language === 'zh' ? rule.factZh : rule.factEn}</p>
            <small>{`${rule.code} ${language === 'zh' ? rule.zh : rule.en}`}</small>
          </div>
          <span className={styles.outcome}>{nameOf(rule.outcome, t)}</span>
          {beside?.(rule)}
        </li>
      ))}
    </ul>
  );
}

function OutcomeIcon({ outcome }: { outcome: string }) {
  switch (outcome) {
    case 'pass': return <CheckCircleOutlined aria-hidden />;
    case 'fail': return <CloseCircleOutlined aria-hidden />;
    case 'exempt': return <StopOutlined aria-hidden />;
    default: return <MinusCircleOutlined aria-hidden />;
  }
}

function nameOf(outcome: string, t: (typeof rotationTexts)['zh']): string {
  switch (outcome) {
    case 'pass': return t.pass;
    case 'fail': return t.fail;
    case 'exempt': return t.exemptBy;
    default: return t.notApplicable;
  }
}
