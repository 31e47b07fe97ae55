import { Link, useSearchParams } from 'react-router';
import { DataTable } from '@/components/data-table/data-table';
import { useListAddress } from '@/components/data-table/list-address';
import { ListSearch } from '@/components/data-table/list-search';
import { EmptyState } from '@/components/empty-state';
import type { ExemptionLine, ExemptionList } from '@/components/exemptions/exemptions';
import { exemptionTexts } from '@/components/exemptions/texts';
import { ExportButton } from '@/components/export-button';
import { FilterSelect } from '@/components/filter-select';
import { PageTitle } from '@/components/page-title';
import { StateMark } from '@/components/state-mark';
import { useCodes } from '@/lib/codes';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { RequestDrawer } from './request-drawer';
import { listTexts } from './texts';
import { useExemptionBulk } from './use-exemption-bulk';

const states = ['waiting', 'granted', 'refused', 'withdrawn'];
const askers = ['teacher', 'school', 'bureau'];
const filterNames = ['q', 'state', 'by', 'open', 'refused'];

/** Requests for exemption from rotation: what waits first. Why somebody asks stands in the request itself alone. */
export function ExemptionsPage() {
  const t = useTexts(exemptionTexts);
  const l = useTexts(listTexts);
  const codes = useCodes();
  const scope = useScope();
  const whole = useListAddress();
  const [params, setParams] = useSearchParams();
  const bulk = useExemptionBulk();
  const opened = params.get('teacher');
  const filters = Object.fromEntries(filterNames.flatMap((name) => (whole.filters[name] === undefined ? [] : [[name, whole.filters[name]]])));
  const address = { ...whole, filters };
  const addressOf = (teacher: string | undefined): string => {
    const next = new URLSearchParams(params);
    if (teacher === undefined) next.delete('teacher');
    else next.set('teacher', teacher);
    return `?${next.toString()}`;
  };
  const list = (query: Record<string, string | number | undefined>): string => withQuery(apiPath(scope, 'exemptions'), query);
  return (
    <>
      <PageTitle title={t.title} actions={<ExportButton list={list(filters)} />} />
      <DataTable<ExemptionLine>
        name={[scope, 'exemptions']}
        address={address}
        rowKey={({ id }) => id}
        rowName={({ name, number }) => `${name} ${number}`}
        load={({ page, size, filters: by }, signal) => read<ExemptionList>(list({ ...by, page, size }), signal)}
        tools={(
          <>
            <ListSearch address={address} placeholder={l.search} width={220} />
            <FilterSelect address={address} name="state" label={t.state} options={states.map((value) => ({ value, label: t.stateOf(value) }))} />
            <FilterSelect address={address} name="by" label={t.by} options={askers.map((value) => ({ value, label: t.byWhom(value) }))} />
          </>
        )}
        columns={[
          { key: 'name', title: l.person, render: ({ teacher, name }) => <Link to={addressOf(teacher)} replace>{name}</Link> },
          { key: 'number', title: l.number, render: ({ number }) => number },
          { key: 'school', title: l.school, render: ({ schoolName }) => schoolName },
          { key: 'subject', title: l.subject, render: ({ stage, subject }) => codes.post(stage, subject) },
          { key: 'by', title: t.by, render: ({ by }) => t.byWhom(by) },
          { key: 'period', title: t.period, render: ({ from, until }) => t.days(from, until) },
          { key: 'at', title: t.at, render: ({ at }) => at.slice(0, 10) },
          { key: 'state', title: t.state, render: ({ state }) => <StateMark tone={state === 'waiting' ? 'waiting' : 'plain'}>{t.stateOf(state)}</StateMark> },
          { key: 'standing', title: l.standing, render: ({ standing }) => (typeof standing === 'string' ? l.standingOf(standing) : '') },
        ]}
        empty={<EmptyState title={l.none} action={{ label: l.toTeachers, to: pagePath(scope, 'teachers') }}>{l.noneNext}</EmptyState>}
        {...(bulk === undefined ? {} : { bulk })}
      />
      {opened !== null && <RequestDrawer key={opened} teacher={opened} close={() => { setParams(addressOf(undefined), { replace: true }); }} />}
    </>
  );
}
