import { Button } from 'antd';
import { useState } from 'react';
import type { Bulk } from '@/components/bulk/bulk';
import { DataTable } from '@/components/data-table/data-table';
import { useListAddress } from '@/components/data-table/list-address';
import { ListSearch } from '@/components/data-table/list-search';
import { EmptyState } from '@/components/empty-state';
import { ExportButton } from '@/components/export-button';
import { FilterSelect } from '@/components/filter-select';
import { PageTitle } from '@/components/page-title';
import { StateMark } from '@/components/state-mark';
import { useCodes } from '@/lib/codes';
import { read } from '@/lib/http/read';
import { enumerated, listed } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { pagePath, useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { candidacyList, type ApplicationLine, type ApplicationPage } from './candidacy';
import { CandidacyTabs } from './candidacy-tabs';
import { ReviewDialog } from './review-dialog';
import { candidacyTexts } from './texts';

const states = ['at-school', 'at-bureau', 'passed', 'failed', 'returned'];

/** Applications and nominations: what waits for a review first, reviewed one by one or many at once. */
export function ApplicationsPage() {
  const t = useTexts(candidacyTexts);
  const language = useLanguage();
  const codes = useCodes();
  const scope = useScope();
  const address = useListAddress();
  const roles = rolesIn(useSession(), scope);
  const [opened, open] = useState<{ cycle: string; line: ApplicationLine }>();
  const [cycle, setCycle] = useState('');
  const isBureau = roles.has('coordinator');
  const mayReview = isBureau || roles.has('school-principal') || roles.has('school-clerk');
  const bulk: Bulk = {
    list: 'applications',
    hasNumbers: true,
    actions: isBureau ? [{ name: 'pass-at-bureau' }, { name: 'pass-at-school' }] : [{ name: 'pass-at-school' }],
  };
  return (
    <>
      <PageTitle title={t.applications} note={<CandidacyTabs />} actions={<ExportButton list={candidacyList(scope, 'applications', address.filters)} />} />
      <DataTable<ApplicationLine>
        name={[scope, 'rotation', 'applications']}
        address={address}
        rowKey={({ who }) => who.teacher}
        rowName={({ who }) => `${who.name} ${who.number}`}
        load={async ({ page, size, filters }, signal) => {
          const found = await read<ApplicationPage>(candidacyList(scope, 'applications', { ...filters, page, size }), signal);
          setCycle(found.cycle ?? '');
          return found;
        }}
        tools={(
          <>
            <ListSearch address={address} placeholder={t.search} width={220} />
            <FilterSelect address={address} name="state" label={t.state} options={states.map((value) => ({ value, label: t.stateOf(value) }))} width={140} />
            <FilterSelect address={address} name="stage" label={t.stage} options={codes.options('stage')} />
            <FilterSelect address={address} name="subject" label={t.subject} options={codes.options('subject')} />
          </>
        )}
        columns={[
          { key: 'name', title: t.person, render: ({ who }) => who.name },
          { key: 'number', title: t.number, render: ({ who }) => who.number },
          { key: 'school', title: t.school, render: ({ who }) => who.schoolName },
          { key: 'subject', title: t.subject, render: ({ who }) => codes.post(who.stage, who.subject) },
          { key: 'standing', title: t.standing, render: ({ who }) => t.standingOf(who.standing) },
          { key: 'years', title: t.years, kind: 'number', render: ({ who }) => who.years },
          { key: 'points', title: t.points, kind: 'number', render: ({ who }) => who.points },
          { key: 'origins', title: t.origins, render: ({ who }) => listed(who.origins.map(t.originOf), language) },
          { key: 'wishes', title: t.wishes, width: 260, render: ({ wishes }) => enumerated(wishes.map((wish, n) => `${n + 1}. ${wish}`), language) },
          { key: 'at', title: t.at, render: ({ at }) => (at ?? '').slice(0, 10) },
          { key: 'state', title: t.state, render: ({ state }) => <StateMark tone={state.startsWith('at-') ? 'waiting' : 'plain'}>{t.stateOf(state)}</StateMark> },
          ...(mayReview ? [{ key: 'act', title: t.act, isAct: true, render: (line: ApplicationLine) => <Button size="small" onClick={() => { open({ cycle, line }); }}>{t.review}</Button> }] : []),
        ]}
        empty={<EmptyState title={t.noApplications} action={{ label: t.eligibility, to: pagePath(scope, 'rotation/eligibility') }}>{t.noApplicationsNext}</EmptyState>}
        {...(mayReview ? { bulk } : {})}
      />
      {opened !== undefined && <ReviewDialog {...opened} isBureau={isBureau} close={() => { open(undefined); }} />}
    </>
  );
}
