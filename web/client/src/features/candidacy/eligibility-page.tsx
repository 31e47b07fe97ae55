import { useState } from 'react';
import type { Bulk } from '@/components/bulk/bulk';
import { DataTable } from '@/components/data-table/data-table';
import { useListAddress } from '@/components/data-table/list-address';
import { ListSearch } from '@/components/data-table/list-search';
import { EmptyState } from '@/components/empty-state';
import { ExportButton } from '@/components/export-button';
import { FilterSelect } from '@/components/filter-select';
import { PageTitle } from '@/components/page-title';
import { useCodes } from '@/lib/codes';
import { read } from '@/lib/http/read';
import { listed } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { candidacyList, type EligibilityLine, type EligibilityPage as Page } from './candidacy';
import { CandidacyTabs } from './candidacy-tabs';
import { PublishNotice } from './publish-notice';
import { candidacyTexts } from './texts';

const standings = ['duty', 'volunteer', 'eligible', 'exempt', 'not-eligible'];
const nominate: Bulk = { list: 'eligibility', hasNumbers: true, actions: [{ name: 'nominate' }] };

/** Where everybody stands; a school sees its own people and nominates from here. Why somebody is exempt is not in it. */
export function EligibilityPage() {
  const t = useTexts(candidacyTexts);
  const language = useLanguage();
  const codes = useCodes();
  const scope = useScope();
  const address = useListAddress();
  const [page, setPage] = useState<Page>();
  const roles = rolesIn(useSession(), scope);
  const mayNominate = roles.has('coordinator') || roles.has('school-principal') || roles.has('school-clerk');
  return (
    <>
      <PageTitle title={t.eligibility} note={<CandidacyTabs />} actions={<><PublishNotice page={page} mayPublish={roles.has('coordinator')} /><ExportButton list={candidacyList(scope, 'eligibility', address.filters)} /></>} />
      <DataTable<EligibilityLine>
        name={[scope, 'rotation', 'eligibility']}
        address={address}
        rowKey={({ teacher }) => teacher}
        rowName={({ name, number }) => `${name} ${number}`}
        load={async ({ page: turned, size, filters }, signal) => {
          const found = await read<Page>(candidacyList(scope, 'eligibility', { ...filters, page: turned, size }), signal);
          setPage(found);
          return found;
        }}
        tools={(
          <>
            <ListSearch address={address} placeholder={t.search} width={220} />
            <FilterSelect address={address} name="standing" label={t.standing} options={standings.map((value) => ({ value, label: t.standingOf(value) }))} />
            <FilterSelect address={address} name="stage" label={t.stage} options={codes.options('stage')} />
            <FilterSelect address={address} name="subject" label={t.subject} options={codes.options('subject')} />
          </>
        )}
        columns={[
          { key: 'name', title: t.person, render: ({ name }) => name },
          { key: 'number', title: t.number, render: ({ number }) => number },
          { key: 'school', title: t.school, render: ({ schoolName }) => schoolName },
          { key: 'subject', title: t.subject, render: ({ stage, subject }) => codes.post(stage, subject) },
          { key: 'standing', title: t.standing, render: ({ standing }) => t.standingOf(standing) },
          { key: 'years', title: t.years, kind: 'number', render: ({ years }) => years },
          { key: 'points', title: t.points, kind: 'number', render: ({ points }) => points },
          { key: 'origins', title: t.origins, render: ({ origins }) => listed(origins.map(t.originOf), language) },
        ]}
        empty={<EmptyState title={t.noEligibility}>{t.noEligibilityNext}</EmptyState>}
        {...(mayNominate ? { bulk: nominate } : {})}
      />
    </>
  );
}
