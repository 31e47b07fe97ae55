import { Button } from 'antd';
import { useState } from 'react';
import type { Column } from '@/components/data-table/columns';
import { DataTable } from '@/components/data-table/data-table';
import { useListAddress } from '@/components/data-table/list-address';
import { ListSearch } from '@/components/data-table/list-search';
import { EmptyState } from '@/components/empty-state';
import { ExportButton } from '@/components/export-button';
import { PageTitle } from '@/components/page-title';
import { personLabel } from '@/components/person/person-label';
import { read } from '@/lib/http/read';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { useIsPhone } from '@/lib/use-is-phone';
import { officeBulk } from './account-bulk';
import { AccountStateTag } from './account-state';
import { AccountTabs } from './account-tabs';
import { officesPath, type OfficeLine, type OfficeList, type Slip } from './accounts';
import styles from './accounts.module.css';
import { GrantText } from './grant-text';
import { IssuedDialog } from './issued-dialog';
import { OfficeDialog } from './office-dialog';
import { officeTexts } from './office-texts';
import { RolesDrawer } from './roles-drawer';

/** Accounts of bureau, schools and groups, and what they may do. */
export function OfficesPage() {
  const t = useTexts(officeTexts);
  const scope = useScope();
  const language = useLanguage();
  const address = useListAddress();
  const mayManage = rolesIn(useSession(), scope).has('operator');
  const [isOpening, setOpening] = useState(false);
  const [slip, setSlip] = useState<Slip>();
  const [shown, setShown] = useState<OfficeLine>();
  const columns = useOfficeColumns(mayManage ? setShown : undefined);
  return (
    <>
      <PageTitle
        title={t.title}
        actions={(
          <>
            <ExportButton list={officesPath(scope, { q: address.filters.q })} />
            {mayManage && <Button type="primary" onClick={() => { setOpening(true); }}>{t.open}</Button>}
          </>
        )}
      />
      <AccountTabs />
      <DataTable<OfficeLine>
        name={[scope, 'accounts', 'offices']}
        address={address}
        columns={columns}
        rowKey={(row) => row.account}
        load={({ page, size }, signal) => read<OfficeList>(officesPath(scope, { q: address.filters.q, refused: address.filters.refused, page, size }), signal)}
        rowName={(row) => row.name}
        {...(mayManage ? { bulk: officeBulk } : {})}
        tools={<ListSearch address={address} placeholder={t.search} />}
        empty={<EmptyState title={t.empty}>{t.emptyNext}</EmptyState>}
      />
      {isOpening && <OfficeDialog issued={(made) => { setSlip(made); setOpening(false); }} close={() => { setOpening(false); }} />}
      {slip !== undefined && <IssuedDialog slip={slip} close={() => { setSlip(undefined); }} />}
      {shown !== undefined && <RolesDrawer account={shown.account} name={personLabel({ name: shown.name, number: shown.login }, language)} grants={shown.grants} close={() => { setShown(undefined); }} />}
    </>
  );
}

function useOfficeColumns(manage: ((row: OfficeLine) => void) | undefined): Column<OfficeLine>[] {
  const t = useTexts(officeTexts);
  const isPhone = useIsPhone();
  const grantsOf = ({ grants }: OfficeLine) => <div className={styles.grants}>{grants.map((grant) => <GrantText key={grant.id} grant={grant} />)}</div>;
  const actions: Column<OfficeLine>[] = manage === undefined ? [] : [{
    key: 'actions',
    title: t.actions,
    width: 88,
    render: (row) => row.state !== 'closed' && <Button size="small" onClick={() => { manage(row); }}>{t.manage}</Button>,
  }];
  if (isPhone)
    return [{ key: 'name', title: t.name, render: (row) => <div className={styles.stacked}>{row.name}<small>{row.login}</small>{grantsOf(row)}</div> }, ...actions];
  return [
    { key: 'name', title: t.name, width: 200, render: (row) => row.name },
    { key: 'login', title: t.login, width: 160, render: (row) => row.login },
    { key: 'state', title: t.state, width: 104, render: (row) => <AccountStateTag state={row.state} /> },
    { key: 'roles', title: t.roles, width: 420, render: grantsOf },
    ...actions,
  ];
}
