import { Button, Table } from 'antd';
import { StateMark } from '@/components/state-mark';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useIsPhone } from '@/lib/use-is-phone';
import { groupOf, ruleGroups, valueOf, type Edits, type PolicyRule } from './policy';
import styles from './policy.module.css';
import { policyTexts, unitOf } from './texts';

const signs: Record<string, string> = { 'at-least': '≥', above: '＞', 'at-most': '≤' };

/** The rules by group, each in a line; what differs is marked. */
export function RuleTable({ rules, edits, open }: { rules: PolicyRule[]; edits: Edits; open: (code: string) => void }) {
  const t = useTexts(policyTexts);
  const language = useLanguage();
  const isPhone = useIsPhone();
  return ruleGroups.map((group) => {
    const inGroup = rules.filter(({ code }) => groupOf(code) === group);
    return inGroup.length === 0 ? null : (
      <section key={group} aria-label={t[group]}>
        <h2 className={styles.group}>{t[group]}</h2>
        <Table<PolicyRule>
          size="small"
          pagination={false}
          rowKey={({ code }) => code}
          dataSource={inGroup}
          {...(isPhone ? {} : { scroll: { x: 'max-content' } })}
          columns={[
            { key: 'code', title: t.code, width: isPhone ? 56 : 64, render: (_, { code }) => code },
            {
              key: 'rule',
              title: t.rule,
              render: (_, rule) => (
                <div className={styles.rule}>
                  <Button type="link" size="small" className={styles.open ?? ''} onClick={() => { open(rule.code); }}>{language === 'zh' ? rule.zh : rule.en}</Button>
                  <small>{rule.source}</small>
                  {isPhone && <RuleNumber rule={rule} edits={edits} />}
                </div>
              ),
            },
            { key: 'population', responsive: ['md'], title: t.population, render: (_, { population }) => <span className={styles.words}>{population}</span> },
            { key: 'value', responsive: ['md'], title: t.value, align: 'right', render: (_, rule) => <RuleNumber rule={rule} edits={edits} /> },
            { key: 'hard', responsive: ['md'], title: t.binding, render: (_, rule) => {
              const part = rule.parts.find(({ name }) => name === 'hard');
              return (part === undefined ? rule.hard : valueOf(edits, rule.code, part) === 'true') ? t.bindingYes : t.bindingNo;
            } },
            { key: 'changed', responsive: ['md'], title: '', render: (_, rule) => rule.parts.some((part) => valueOf(edits, rule.code, part) !== (part.before ?? part.value)) && <StateMark tone="waiting">{t.changed}</StateMark> },
          ]}
        />
      </section>
    );
  });
}

function RuleNumber({ rule, edits }: { rule: PolicyRule; edits: Edits }) {
  const language = useLanguage();
  const part = rule.parts.find(({ name }) => name === 'threshold');
  if (part === undefined) return null;
  const value = valueOf(edits, rule.code, part);
  const comparison = rule.parts.find(({ name }) => name === 'comparison');
  const sign = signs[comparison === undefined ? rule.comparison : valueOf(edits, rule.code, comparison)] ?? '';
  const text = `${sign} ${value} ${unitOf(rule.unit ?? '', language)}`;
  return value === part.value ? <span className={styles.number}>{text}</span> : <span className={styles.number}><del>{part.value}</del> <strong>{text}</strong></span>;
}
