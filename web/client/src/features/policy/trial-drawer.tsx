import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Drawer, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { LoadingState } from '@/components/loading-state';
import { PersonName } from '@/components/person/person-name';
import { useCodes } from '@/lib/codes';
import { read } from '@/lib/http/read';
import { labelled, number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { useIsPhone } from '@/lib/use-is-phone';
import { whatIfPath, type Edits, type StandingChange, type WhatIf } from './policy';
import styles from './policy.module.css';
import { policyTexts } from './texts';

const pageSize = 50;
const listed = ['duty', 'eligible', 'exempt', 'not-eligible'] as const;
type Listed = (typeof listed)[number];

/** What the edits would do to everybody on the roster and to the shares asked for. */
export function TrialDrawer({ edits, close }: { edits: Edits; close: () => void }) {
  const t = useTexts(policyTexts);
  const language = useLanguage();
  const scope = useScope();
  const isPhone = useIsPhone();
  const [page, turn] = useState(1);
  const year = new Date().getFullYear();
  const path = whatIfPath(scope, year, edits, { page, size: pageSize });
  const trial = useQuery({ queryKey: [scope, 'policy', 'what-if', path], queryFn: ({ signal }) => read<WhatIf>(path, signal), placeholderData: keepPreviousData });
  return (
    <Drawer open title={t.trial} placement={isPhone ? 'bottom' : 'right'} size={isPhone ? '90%' : 860} onClose={close}>
      {trial.isError ? <FailingState error={trial.error} retry={() => void trial.refetch()} /> : trial.data === undefined ? <LoadingState /> : (
        <>
          <p className={styles.since}>{t.trialNote(String(trial.data.schoolYear))}</p>
          <Counts trial={trial.data} />
          {trial.data.quotas.map((quota) => (
            <p key={quota.code}>
              <strong>{labelled(`${quota.code} ${language === 'zh' ? quota.zh : quota.en}`, '', language)}</strong>
              <Side side={quota.before} />
              {' → '}
              <Side side={quota.after} />
            </p>
          ))}
          <div className={styles.listHead}>
            <strong>{t.changedPeople(number(trial.data.total, language))}</strong>
            {trial.data.total > 0 && <ExportButton size="small" list={whatIfPath(scope, year, edits)} />}
          </div>
          {trial.data.total === 0 ? <p>{t.nobody}</p> : <People trial={trial.data} page={page} turn={turn} isLoading={trial.isPlaceholderData} />}
        </>
      )}
    </Drawer>
  );
}

function Counts({ trial }: { trial: WhatIf }) {
  const t = useTexts(policyTexts);
  const language = useLanguage();
  return (
    <table className={styles.counts}>
      <thead><tr><th scope="col">{t.standing}</th><th scope="col">{t.now}</th><th scope="col">{t.then}</th><th scope="col">{t.difference}</th></tr></thead>
      <tbody>
        {listed.map((standing) => {
          const { before, after } = trial.standings.find((line) => line.standing === standing) ?? { before: 0, after: 0 };
          const by = after - before;
          return (
            <tr key={standing}>
              <th scope="row">{t[standing]}</th>
              <td>{number(before, language)}</td>
              <td>{number(after, language)}</td>
              <td>{by === 0 ? '' : by > 0 ? `+${number(by, language)}` : `−${number(-by, language)}`}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Side({ side }: { side: WhatIf['quotas'][number]['before'] }) {
  const t = useTexts(policyTexts);
  const language = useLanguage();
  return typeof side.population === 'number' && typeof side.required === 'number'
    ? t.quotaOf(String(side.line), number(side.required, language), number(side.population, language))
    : t.quotaOpen(String(side.line));
}

function People({ trial, page, turn, isLoading }: { trial: WhatIf; page: number; turn: (page: number) => void; isLoading: boolean }) {
  const t = useTexts(policyTexts);
  const codes = useCodes();
  const scope = useScope();
  const language = useLanguage();
  const name = (standing: string): string => (listed.includes(standing as Listed) ? t[standing as Listed] : standing);
  return (
    <Table<StandingChange>
      size="small"
      rowKey={({ teacher }) => teacher}
      dataSource={trial.rows}
      loading={isLoading}
      scroll={{ x: 'max-content' }}
      pagination={{ current: page, pageSize, total: trial.total, showSizeChanger: false, hideOnSinglePage: true, size: 'small', onChange: turn }}
      columns={[
        { key: 'name', title: t.person, fixed: 'start', render: (_, { teacher, name: called, number: no }) => <Link to={`${pagePath(scope, 'teachers')}?teacher=${teacher}`}><PersonName name={called} number={no} /></Link> },
        { key: 'school', title: t.school, render: (_, { schoolName }) => schoolName },
        { key: 'subject', title: t.subject, render: (_, { stage, subject }) => codes.post(stage, subject) },
        { key: 'standing', title: t.standing, render: (_, { before, after }) => `${name(before)} → ${name(after)}` },
        { key: 'because', title: t.because, render: (_, { because }) => because.map((rule) => `${rule.code} ${language === 'zh' ? rule.factZh : rule.factEn}`).join('；') },
      ]}
    />
  );
}
