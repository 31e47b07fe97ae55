import { Table } from 'antd';
import { PersonName } from '@/components/person/person-name';
import { StateMark } from '@/components/state-mark';
import { useCodes } from '@/lib/codes';
import { enumerated, labelled, number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import styles from './desk.module.css';
import type { BalanceLine, PlanChange, PlanRun, QuotaState } from './plan-runs';
import { nameOfQuota, ruleName } from './rule-name';
import { deskTexts } from './texts';

const levelNames = ['level0', 'level1', 'level2', 'level3', 'level4', 'level5', 'level6'] as const;
const denominators = ['eligible', 'eligible-town-strong', 'eligible-backbone', 'rotated'] as const;
const isDenominator = (code: string | null): code is (typeof denominators)[number] => (denominators as readonly (string | null)[]).includes(code);
const small = { size: 'small', pagination: false } as const;

/** Each aim with what the plan reaches and the proven best. */
export function LevelsTable({ run }: { run: PlanRun }) {
  const t = useTexts(deskTexts);
  const language = useLanguage();
  const names = run.levels.length > levelNames.length ? (['repairLevel', ...levelNames] as const) : levelNames;
  const rows = names.map((name, n) => ({ name, reached: run.levels[n] ?? 0, bound: run.bounds[n] ?? null }));
  return (
    <Table
      {...small}
      rowKey={({ name }) => name}
      dataSource={rows}
      columns={[
        { key: 'name', title: t.levels, render: (_, { name }) => t[name] },
        { key: 'reached', title: t.reached, align: 'right', render: (_, { reached }) => number(reached, language) },
        { key: 'bound', title: t.bound, align: 'right', render: (_, { reached, bound }) => (bound === null ? '…' : bound === reached ? <StateMark tone="live">{number(bound, language)}</StateMark> : number(bound, language)) },
      ]}
    />
  );
}

/** Each quota with who counts and what is wanted; missed ones first. */
export function QuotasTable({ run }: { run: PlanRun }) {
  const t = useTexts(deskTexts);
  const language = useLanguage();
  const rows = [...run.gauges].sort((a, b) => b.missing - a.missing).filter(({ missing, id }) => missing > 0 || !id.includes('/') || id.startsWith('rooms/')).slice(0, 12);
  const wanted = ({ atLeast, atMost }: QuotaState): string =>
    [...(atLeast === null ? [] : [t.atLeast(number(atLeast, language))]), ...(atMost === null ? [] : [t.atMost(number(atMost, language))])].join(language === 'zh' ? '，' : ', ');
  return rows.length === 0 ? null : (
    <Table<QuotaState>
      {...small}
      rowKey={({ id }) => id}
      dataSource={rows}
      columns={[
        { key: 'id', title: t.quotas, render: (_, { id }) => nameOfQuota(id, t) },
        { key: 'count', title: t.counted, align: 'right', render: (_, { count }) => number(count, language) },
        { key: 'base', title: t.base, render: (_, { denominator, population }) => (isDenominator(denominator) && population !== null ? `${t[denominator]} ${t.people(number(population, language))}` : '') },
        { key: 'wanted', title: t.wanted, render: (_, line) => wanted(line) },
        { key: 'missing', title: '', render: (_, { missing }) => (missing > 0 ? <StateMark tone="wrong">{t.missing(number(missing, language))}</StateMark> : <StateMark tone="live">{t.met}</StateMark>) },
      ]}
    />
  );
}

/** What the plan does to the statutory balance between schools. */
export function BalanceTable({ run }: { run: PlanRun }) {
  const t = useTexts(deskTexts);
  const codes = useCodes();
  const language = useLanguage();
  return (
    <Table<BalanceLine>
      {...small}
      rowKey={({ stage, indicator }) => `${stage} ${indicator}`}
      dataSource={run.balance}
      columns={[
        { key: 'indicator', title: t.balance, render: (_, { stage, indicator }) => `${codes.name('stage', stage)} · ${t[indicator as 'backbone']}` },
        { key: 'before', title: t.before, align: 'right', render: (_, { before }) => before.toFixed(3) },
        { key: 'after', title: t.after, align: 'right', render: (_, { after, line }) => (after > line ? <span className={styles.over}>{after.toFixed(3)}</span> : after.toFixed(3)) },
        { key: 'line', title: t.line, align: 'right', render: (_, { line }) => `≤ ${line.toFixed(2)}` },
        { key: 'schools', title: t.shortSchools, align: 'right', render: (_, { shortBefore, shortAfter, schoolLine }) => (schoolLine === null ? '' : `${number(shortBefore, language)} → ${number(shortAfter, language)}`) },
      ]}
    />
  );
}

/** Who is not placed, by reason and count. */
export function UnplacedList({ run }: { run: PlanRun }) {
  const t = useTexts(deskTexts);
  const language = useLanguage();
  return run.unplaced.length === 0 ? null : (
    <p className={styles.unplaced}>
      <strong>{labelled(t.unplaced, '', language)}</strong>{' '}
      {enumerated(run.unplaced.map(({ reason, count }) => `${t[reason as 'no-post']} ${number(count, language)}`), language)}
    </p>
  );
}

/** Whose outcome differs from the plan as it stands. */
export function ChangesTable({ run }: { run: PlanRun }) {
  const t = useTexts(deskTexts);
  return (
    <Table<PlanChange>
      size="small"
      rowKey={({ teacher }) => teacher}
      dataSource={run.changed}
      pagination={{ pageSize: 20, size: 'small', hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { key: 'who', title: t.who, render: (_, { name, number: no }) => <PersonName name={name} number={no} /> },
        { key: 'was', title: t.was, render: (_, { wasName }) => wasName ?? t.stays },
        { key: 'is', title: t.is, render: (_, { isName }) => isName ?? t.stays },
      ]}
    />
  );
}

/** The smallest set of conditions that cannot all hold. */
export function ConflictList({ run }: { run: PlanRun }) {
  const t = useTexts(deskTexts);
  const codes = useCodes();
  return (
    <>
      <strong>{t.conflict}</strong>
      <ul>{run.conflict.map((rule, n) => <li key={n}>{ruleName(rule, t, codes)}</li>)}</ul>
    </>
  );
}
