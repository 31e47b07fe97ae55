import { App, Button, Checkbox, InputNumber, Select, Table } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/lib/i18n/texts';
import type { Board } from '../board';
import type { Plan } from '../live-rotation';
import { RefusalNote } from '../refusal-note';
import { rotationPath } from '../rotation';
import { useOrder } from '../use-order';
import { useSchools } from '../use-schools';
import { conditionTexts } from './condition-texts';
import styles from './desk.module.css';
import { limitsOf, type Planning } from './plan-runs';

type Limit = Planning['schools'][number];
type Pair = Planning['apart'][number];

/** How many may leave or come at single schools, which are planned as closing, and between which nobody is sent. Stored at once; a plan follows when it is computed. */
export function SchoolConditions({ board, plan, planning }: { board: Board; plan: Plan; planning: Planning }) {
  const t = useTexts(conditionTexts);
  const { message } = App.useApp();
  const { order, isBusy, problem, forget } = useOrder(board.scope);
  const schools = useSchools();
  const nameOf = (key: string): string => schools.find((school) => school.key === key)?.name ?? '…';
  const canSet = board.canPlan && plan.stage === 'draft';
  const store = async (changes: { schools?: Limit[]; apart?: Pair[] }): Promise<boolean> => {
    const done = await order({ method: 'POST', path: rotationPath(board.scope, 'scenarios', plan.key, 'limits'), body: { ...limitsOf(planning), ...changes } });
    if (done) void message.success(t.noted);
    return done;
  };
  const set = (changed: Limit): void => { void store({ schools: planning.schools.map((limit) => (limit.school === changed.school ? changed : limit)) }); };
  const most = (name: 'mostOut' | 'mostIn') => ({
    key: name,
    title: t[name],
    width: 110,
    render: (_: unknown, limit: Limit) => (
      <InputNumber
        key={limit[name]}
        size="small"
        min={0}
        precision={0}
        disabled={!canSet || isBusy || limit.closes === true}
        aria-label={`${nameOf(limit.school)} ${t[name]}`}
        placeholder={t.policy}
        {...(limit[name] === null ? {} : { defaultValue: limit[name] })}
        onBlur={({ target }) => {
          const value = target.value.trim() === '' ? null : Number(target.value);
          if (value !== limit[name] && !Number.isNaN(value)) set({ ...limit, [name]: value });
        }}
        onPressEnter={({ currentTarget }) => { currentTarget.blur(); }}
      />
    ),
  });
  const free = schools.filter(({ key }) => planning.schools.every(({ school }) => school !== key));
  return (
    <div className={styles.desk}>
      <RefusalNote problem={problem} close={forget} />
      {planning.schools.length === 0 ? <p className={styles.note}>{t.noSchools}</p> : (
        <Table<Limit>
          size="small"
          pagination={false}
          scroll={{ x: 'max-content' }}
          rowKey={({ school }) => school}
          dataSource={planning.schools}
          columns={[
            { key: 'school', title: t.school, render: (_, { school }) => nameOf(school) },
            most('mostOut'),
            most('mostIn'),
            { key: 'closes', title: t.closes, align: 'center', render: (_, limit) => <Checkbox aria-label={`${nameOf(limit.school)} ${t.closes}`} checked={limit.closes === true} disabled={!canSet || isBusy} onChange={({ target }) => { set({ ...limit, closes: target.checked }); }} /> },
            { key: 'act', title: '', render: (_, { school }) => canSet && <Button size="small" disabled={isBusy} aria-label={`${t.remove} ${nameOf(school)}`} onClick={() => void store({ schools: planning.schools.filter((limit) => limit.school !== school) })}>{t.remove}</Button> },
          ]}
        />
      )}
      {canSet && (
        <Select
          size="small"
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t.addSchool}
          placeholder={t.addSchool}
          style={{ width: 260 }}
          value={null}
          disabled={isBusy}
          options={free.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={(school: string | null) => { if (school !== null) void store({ schools: [...planning.schools, { school, mostOut: null, mostIn: null, closes: false }] }); }}
        />
      )}
      <strong>{t.apart}</strong>
      {planning.apart.length === 0 && <p className={styles.note}>{t.noApart}</p>}
      {planning.apart.map((pair) => (
        <span key={`${pair.first} ${pair.second}`} className={styles.acts}>
          {`${nameOf(pair.first)} ⟷ ${nameOf(pair.second)}`}
          {canSet && <Button size="small" disabled={isBusy} aria-label={`${t.remove} ${nameOf(pair.first)} ${nameOf(pair.second)}`} onClick={() => void store({ apart: planning.apart.filter((other) => other !== pair) })}>{t.remove}</Button>}
        </span>
      ))}
      {canSet && <PairForm isBusy={isBusy} options={schools.map(({ key, name }) => ({ value: key, label: name }))} add={(pair) => store({ apart: [...planning.apart, pair] })} />}
    </div>
  );
}

function PairForm({ isBusy, options, add }: { isBusy: boolean; options: { value: string; label: string }[]; add: (pair: Pair) => Promise<boolean> }) {
  const t = useTexts(conditionTexts);
  const [pair, setPair] = useState<Partial<Pair>>({});
  const { first, second } = pair;
  const choice = (name: 'first' | 'second') => (
    <Select size="small" showSearch={{ optionFilterProp: 'label' }} aria-label={t[name]} placeholder={t[name]} style={{ width: 200 }} value={pair[name] ?? null} options={options} onChange={(key: string | null) => { if (key !== null) setPair({ ...pair, [name]: key }); }} />
  );
  const submit = async (): Promise<void> => {
    if (first !== undefined && second !== undefined && (await add({ first, second }))) setPair({});
  };
  return (
    <span className={styles.acts}>
      {choice('first')}
      {choice('second')}
      <Button size="small" disabled={isBusy || first === undefined || second === undefined || first === second} onClick={() => void submit()}>{t.add}</Button>
    </span>
  );
}
