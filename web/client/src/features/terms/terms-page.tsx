import { Drawer } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { DataTable } from '@/components/data-table/data-table';
import { useListAddress } from '@/components/data-table/list-address';
import { ListSearch } from '@/components/data-table/list-search';
import { EmptyState } from '@/components/empty-state';
import { ExportButton } from '@/components/export-button';
import { FilterSelect } from '@/components/filter-select';
import { PageTitle } from '@/components/page-title';
import { PersonName } from '@/components/person/person-name';
import { Standing, TermDetails } from '@/components/terms/term-details';
import { orderPage, termsPath, type TermLine, type TermList } from '@/components/terms/terms';
import { termTexts } from '@/components/terms/texts';
import { useCodes } from '@/lib/codes';
import { withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { listed } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { useIsPhone } from '@/lib/use-is-phone';

const standings = ['ordered', 'absent', 'serving', 'ending', 'returned', 'extended', 'retained', 'converted', 'interrupted', 'terminated'];
const waitings = ['any', 'hand-over', 'no-show', 'assessment', 'end', 'check-in'];
const filterNames = ['q', 'standing', 'waiting', 'school', 'cycle'];

/** Moved teachers in service: where each stands, what fell due, and how far the hand-over is. */
export function TermsPage() {
  const t = useTexts(termTexts);
  const language = useLanguage();
  const codes = useCodes();
  const scope = useScope();
  const isPhone = useIsPhone();
  const whole = useListAddress();
  const [params, setParams] = useSearchParams();
  const opened = params.get('term');
  const filters = Object.fromEntries(filterNames.flatMap((name) => (whole.filters[name] === undefined ? [] : [[name, whole.filters[name]]])));
  const address = { ...whole, filters };
  const addressOf = (term: string | undefined): string => {
    const next = new URLSearchParams(params);
    if (term === undefined) next.delete('term');
    else next.set('term', term);
    return `?${next.toString()}`;
  };
  const list = (query: Record<string, string | number | undefined>): string => withQuery(termsPath(scope), query);
  return (
    <>
      <PageTitle title={t.title} actions={<ExportButton list={list(filters)} />} />
      <DataTable<TermLine>
        name={[scope, 'terms']}
        address={address}
        rowKey={({ key }) => key}
        rowName={({ name, number }) => `${name} ${number}`}
        load={({ page, size, filters: by }, signal) => read<TermList>(list({ ...by, page, size }), signal)}
        tools={(
          <>
            <ListSearch address={address} placeholder={t.search} width={180} />
            <FilterSelect address={address} name="standing" label={t.standing} options={standings.map((value) => ({ value, label: t.standingOf(value) }))} />
            <FilterSelect address={address} name="waiting" label={t.waiting} options={waitings.map((value) => ({ value, label: t.waitingOf(value) }))} />
          </>
        )}
        columns={[
          { key: 'name', title: t.person, render: ({ key, name, number }) => <PersonName name={<Link to={addressOf(key)} replace>{name}</Link>} number={number} /> },
          { key: 'standing', title: t.standing, render: (line) => <Standing line={line} /> },
          { key: 'due', title: t.due, render: ({ waiting }) => listed(waiting.map(({ what }) => t.dueOf(what)), language) },
          { key: 'way', title: t.way, render: ({ fromName, toName }) => t.wayOf(fromName, toName) },
          { key: 'subject', title: t.subject, render: ({ stage, subject }) => codes.post(stage, subject) },
          { key: 'document', title: t.document, render: ({ key, document }) => <Link to={orderPage(scope, key)}>{document}</Link> },
          { key: 'effective', title: t.effective, render: ({ effective }) => effective },
          { key: 'end', title: t.plannedEnd, render: ({ plannedEnd }) => plannedEnd ?? t.forGood },
          { key: 'handOver', title: t.handOver, render: ({ done, items }) => t.doneOf(done, items) },
        ]}
        empty={<EmptyState title={t.none}>{t.noneNext}</EmptyState>}
      />
      {opened !== null && (
        <Drawer open size={isPhone ? '100%' : 560} title={t.title} onClose={() => { setParams(addressOf(undefined), { replace: true }); }}>
          <TermDetails key={opened} term={opened} />
        </Drawer>
      )}
    </>
  );
}
