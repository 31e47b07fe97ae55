import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { DataTable } from '@/components/data-table/data-table';
import { useListAddress } from '@/components/data-table/list-address';
import { ListSearch } from '@/components/data-table/list-search';
import { EmptyState } from '@/components/empty-state';
import { ExportButton } from '@/components/export-button';
import { FilterSelect } from '@/components/filter-select';
import { PageTitle } from '@/components/page-title';
import { StateMark } from '@/components/state-mark';
import type { components } from '@/lib/api.gen';
import { useCodes } from '@/lib/codes';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { pagePath, useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { FormDialog } from './form-dialog';
import { groupTexts } from './texts';
import { TypeCounts } from './type-counts';

type GroupLine = components['schemas']['GroupLine'];
type GroupList = components['schemas']['GroupList'];

/** All groups of the region, with how many there are of each type. */
export function GroupsPage() {
  const t = useTexts(groupTexts);
  const scope = useScope();
  const codes = useCodes();
  const address = useListAddress();
  const mayForm = rolesIn(useSession(), scope).has('coordinator');
  const [isForming, setForming] = useState(false);
  return (
    <>
      <PageTitle
        title={t.title}
        actions={(
          <>
            <ExportButton list={withQuery(apiPath(scope, 'groups'), { q: address.filters.q, type: address.filters.type })} />
            {mayForm && <Button type="primary" onClick={() => { setForming(true); }}>{t.form}</Button>}
          </>
        )}
      />
      <TypeCounts />
      <DataTable<GroupLine>
        name={[scope, 'groups']}
        address={address}
        rowKey={({ key }) => key}
        load={({ page, size, filters }, signal) =>
          read<GroupList>(withQuery(apiPath(scope, 'groups'), { page, size, q: filters.q, type: filters.type }), signal)}
        empty={<EmptyState title={t.none}>{t.noneNext}</EmptyState>}
        tools={
          <>
            <ListSearch address={address} placeholder={t.find} />
            <FilterSelect address={address} name="type" label={t.type} options={codes.options('groupKind')} width={150} />
          </>
        }
        columns={[
          { key: 'name', title: t.name, render: (row) => <Link to={pagePath(scope, 'groups', row.key)}>{row.name}</Link> },
          { key: 'type', title: t.type, render: (row) => codes.name('groupKind', row.type) },
          { key: 'lead', title: t.lead, render: (row) => row.lead ?? '' },
          { key: 'members', title: t.count, kind: 'number', render: (row) => row.members },
          { key: 'formed', title: t.formed, render: (row) => row.formedOn },
          { key: 'live', title: t.now, render: (row) => row.live > 0 && <StateMark tone="live">{t.liveCount(row.live)}</StateMark> },
        ]}
      />
      {isForming && <FormDialog close={() => { setForming(false); }} />}
    </>
  );
}
