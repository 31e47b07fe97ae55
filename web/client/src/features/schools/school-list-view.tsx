import { Tag } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { Column } from '@/components/data-table/columns';
import { DataTable } from '@/components/data-table/data-table';
import { useListAddress } from '@/components/data-table/list-address';
import { ListSearch } from '@/components/data-table/list-search';
import { EmptyState } from '@/components/empty-state';
import { FilterSelect } from '@/components/filter-select';
import { Filters } from '@/components/filters';
import { useCodes } from '@/lib/codes';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { useIsPhone } from '@/lib/use-is-phone';
import { ClosingText } from './closing-text';
import { lifeTexts } from './life-texts';
import { useSchoolBulk } from './school-bulk';
import { SchoolDrawer } from './school-drawer';
import { schoolFilters, schoolsPath, type SchoolLine, type SchoolList } from './schools';
import styles from './schools.module.css';
import { schoolTexts } from './texts';

export function SchoolListView() {
  const t = useTexts(schoolTexts);
  const l = useTexts(lifeTexts);
  const codes = useCodes();
  const scope = useScope();
  const isPhone = useIsPhone();
  const whole = useListAddress();
  const [params, setParams] = useSearchParams();
  const opened = params.get('school');
  const filters = Object.fromEntries(schoolFilters.flatMap((name) => (whole.filters[name] === undefined ? [] : [[name, whole.filters[name]]])));
  const open = (school: string | undefined): string => {
    const next = new URLSearchParams(params);
    if (school === undefined) next.delete('school');
    else next.set('school', school);
    return `?${next.toString()}`;
  };
  const name: Column<SchoolLine> = { key: 'name', title: t.name, isSortable: true, width: isPhone ? 150 : 210, render: (row) => <div className={styles.stacked}><Link to={open(row.key)} replace>{row.name}</Link><ClosingText closing={row.closing} /></div> };
  const figures: Column<SchoolLine>[] = [
    { key: 'authorised', title: t.authorised, kind: 'number', isSortable: true, width: 92, render: (row) => row.authorised },
    { key: 'staffed', title: t.staffed, kind: 'number', isSortable: true, width: 92, render: (row) => row.staffed },
    { key: 'shortage', title: t.shortage, kind: 'number', isSortable: true, width: 76, render: (row) => <span className={styles.shortage}>{row.shortage || ''}</span> },
    { key: 'surplus', title: t.surplus, kind: 'number', isSortable: true, width: 76, render: (row) => <span className={styles.surplus}>{row.surplus || ''}</span> },
  ];
  const facts: Column<SchoolLine>[] = [
    { key: 'code', title: t.code, isSortable: true, width: 84, render: (row) => row.code },
    { key: 'kind', title: t.kind, width: 132, render: (row) => codes.name('schoolKind', row.kind) },
    { key: 'location', title: t.location, width: 84, render: (row) => codes.name('location', row.location) },
    { key: 'strength', title: t.strength, width: 84, render: (row) => codes.name('strength', row.strength) },
    { key: 'township', title: t.township, width: 120, render: (row) => row.township },
    { key: 'pupils', title: t.pupils, kind: 'number', isSortable: true, width: 84, render: (row) => row.pupils },
  ];
  const bulk = useSchoolBulk();
  return (
    <>
      <DataTable<SchoolLine>
        name={[scope, 'schools']}
        address={{ ...whole, filters }}
        columns={isPhone ? [name, ...figures.slice(1)] : [name, ...facts, ...figures]}
        rowKey={(row) => row.key}
        rowName={(row) => row.name}
        {...(bulk === undefined ? {} : { bulk })}
        load={({ page, size, sort, filters: by }, signal) => read<SchoolList>(schoolsPath(scope, { ...by, sort, page, size }), signal)}
        tools={(
          <>
            <ListSearch address={whole} placeholder={t.search} />
            <Filters set={Object.keys(filters).filter((by) => by !== 'q' && by !== 'refused').length}>
              <FilterSelect address={whole} name="location" label={t.location} options={codes.options('location')} />
              <FilterSelect address={whole} name="kind" label={t.kind} options={codes.options('schoolKind')} />
              <FilterSelect address={whole} name="stage" label={t.stages} options={codes.options('stage')} width={96} />
              {filters.silentIn !== undefined && <Tag closable onClose={() => { whole.filter({ silentIn: undefined }); }}>{t.silent}</Tag>}
              <FilterSelect address={whole} name="strength" label={t.strength} options={codes.options('strength')} width={110} />
              <FilterSelect address={whole} name="status" label={l.open} options={[{ value: 'closed', label: l.closed }, { value: 'all', label: l.all }]} width={96} />
            </Filters>
          </>
        )}
        empty={<EmptyState title={t.none} action={{ label: t.toImport, to: pagePath(scope, 'imports') }}>{t.noneNext}</EmptyState>}
      />
      {opened !== null && <SchoolDrawer key={opened} school={opened} close={() => { setParams(open(undefined), { replace: true }); }} />}
    </>
  );
}
