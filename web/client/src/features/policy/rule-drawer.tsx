import { Button, Drawer, Form } from 'antd';
import { enumerated, listed } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useIsPhone } from '@/lib/use-is-phone';
import { PartField } from './part-field';
import { valueOf, withEdit, type Edits, type PolicyPart, type PolicyRule } from './policy';
import styles from './policy.module.css';
import { policyTexts } from './texts';

export interface RuleDrawerProps {
  rule: PolicyRule;
  edits: Edits;
  /** Without it the rule is only shown. */
  edit?: (edits: Edits) => void;
  close: () => void;
}

/** One rule with all a county may set in it, beside what the version before and the default policy say. */
export function RuleDrawer({ rule, edits, edit, close }: RuleDrawerProps) {
  const t = useTexts(policyTexts);
  const language = useLanguage();
  const isPhone = useIsPhone();
  return (
    <Drawer open title={`${rule.code} ${language === 'zh' ? rule.zh : rule.en}`} placement={isPhone ? 'bottom' : 'right'} size={isPhone ? '85%' : 520} onClose={close}>
      <dl className={styles.facts}>
        <dt>{t.population}</dt>
        <dd>{rule.population}</dd>
        {typeof rule.denominator === 'string' && <><dt>{t.denominator}</dt><dd>{rule.denominator}</dd></>}
      </dl>
      {edit === undefined && <p className={styles.since}>{t.readOnly}</p>}
      <Form layout="vertical">
        {rule.parts.map((part) => (
          <Part key={part.name} rule={rule} part={part} value={valueOf(edits, rule.code, part)} {...(edit === undefined ? {} : { set: (value: string) => { edit(withEdit(edits, rule.code, part, value)); } })} />
        ))}
      </Form>
    </Drawer>
  );
}

function Part({ rule, part, value, set }: { rule: PolicyRule; part: PolicyPart; value: string; set?: (value: string) => void }) {
  const t = useTexts(policyTexts);
  const language = useLanguage();
  const id = `policy-${rule.code}-${part.name}`;
  const shown = (text: string): string => {
    if (text === '') return t.notSet;
    if (part.kind === 'switch') return text === 'true' ? t.yes : t.no;
    return part.options.length === 0 ? text : listed(text.split(',').map((code) => { const option = part.options.find((o) => o.code === code); return option === undefined ? code : option[language]; }), language);
  };
  const notes = [
    ...(typeof part.before === 'string' && part.before !== value ? [t.before(shown(part.before))] : []),
    ...(typeof part.default === 'string' && part.default !== value && part.default !== part.before ? [t.default(shown(part.default))] : []),
  ];
  return (
    <Form.Item
      label={part[language]}
      htmlFor={id}
      extra={(notes.length > 0 || (set !== undefined && value !== part.value)) && (
        <>
          {enumerated(notes, language)}
          {set !== undefined && value !== part.value && <Button type="link" size="small" onClick={() => { set(part.value); }}>{t.reset}</Button>}
        </>
      )}
    >
      {set === undefined ? <span id={id}>{shown(value)}</span> : <PartField key={value} id={id} part={part} value={value} set={set} />}
    </Form.Item>
  );
}
