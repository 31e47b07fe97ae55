import { Tag } from 'antd';
import { Link } from 'react-router';
import { DataTable } from '@/components/data-table/data-table';
import { useListAddress } from '@/components/data-table/list-address';
import { ListSearch } from '@/components/data-table/list-search';
import { EditButton } from '@/components/edit-button';
import { EmptyState } from '@/components/empty-state';
import { ExportButton } from '@/components/export-button';
import { FilterSelect } from '@/components/filter-select';
import { Filters } from '@/components/filters';
import { PageTitle } from '@/components/page-title';
import type { components } from '@/lib/api.gen';
import { useCodes } from '@/lib/codes';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { moveTexts } from './move-texts';
import { useSchoolOptions } from './use-school-options';

type Move = components['schemas']['MoveRecord'];

const firstYear = 2010;

/** Every move between schools on record: who went where, when and by which document. */
export function MovesPage() {
  const t = useTexts(moveTexts);
  const scope = useScope();
  const codes = useCodes();
  const schools = useSchoolOptions();
  const address = useListAddress();
  const { q, school, form, year } = address.filters;
  const list = withQuery(apiPath(scope, 'move-records'), { q, school, form, year });
  const now = new Date().getFullYear();
  const years = Array.from({ length: now - firstYear + 1 }, (_, n) => ({ value: String(now - n), label: t.year(now - n) }));
  return (
    <>
      <PageTitle
        title={t.title}
        note={year === undefined ? t.allYears : t.year(Number(year))}
        actions={(
          <>
            <Link to={pagePath(scope, 'teachers')}>{t.toTeachers}</Link>
            <EditButton list={list} />
            <ExportButton list={list} />
          </>
        )}
      />
      <DataTable<Move>
        name={[scope, 'move-records']}
        address={address}
        rowKey={({ key }) => key}
        load={({ page, size, filters }, signal) =>
          read<components['schemas']['MoveRecords']>(
            withQuery(apiPath(scope, 'move-records'), { page, size, q: filters.q, school: filters.school, form: filters.form, year: filters.year }), signal)}
        empty={<EmptyState title={t.none} action={{ label: t.toImport, to: pagePath(scope, 'imports') }}>{t.noneNext}</EmptyState>}
        tools={(
          <>
            <ListSearch address={address} placeholder={t.search} width={260} />
            <Filters set={[school, form, year].filter((one) => one !== undefined).length}>
              <FilterSelect address={address} name="year" label={t.yearLabel} options={years} />
              <FilterSelect address={address} name="school" label={t.school} options={schools} width={190} />
              <FilterSelect address={address} name="form" label={t.form} options={codes.options('exchangeForm')} width={140} />
            </Filters>
          </>
        )}
        columns={[
          { key: 'name', title: t.name, render: (row) => <Link to={`${pagePath(scope, 'teachers')}?teacher=${row.teacher}`}>{row.name}</Link> },
          { key: 'number', title: t.number, render: (row) => row.staffNumber },
          { key: 'class', title: t.staffClass, render: (row) => codes.name('staffClass', row.staffClass) },
          { key: 'from', title: t.from, render: (row) => row.fromName },
          { key: 'to', title: t.to, render: (row) => row.toName },
          { key: 'form', title: t.form, render: (row) => codes.name('exchangeForm', row.form) },
          { key: 'start', title: t.start, render: (row) => row.start },
          { key: 'document', title: t.document, render: (row) => <>{row.documentNo}{row.isByOrder && <> <Tag>{t.byOrder}</Tag></>}</> },
        ]}
      />
    </>
  );
}
