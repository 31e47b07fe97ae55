import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { DataTable } from '@/components/data-table/data-table';
import { useListAddress } from '@/components/data-table/list-address';
import { EmptyState } from '@/components/empty-state';
import { ExportButton } from '@/components/export-button';
import { PageTitle } from '@/components/page-title';
import { personLabel } from '@/components/person/person-label';
import { read } from '@/lib/http/read';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn, targetOf } from '@/lib/roles';
import { pagePath, useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { AccountActions } from './account-actions';
import { accountBulk } from './account-bulk';
import { useAccountColumns } from './account-columns';
import { AccountTabs } from './account-tabs';
import { AccountTools } from './account-tools';
import { accountsPath, type AccountLine, type AccountList, type Opening } from './accounts';
import { IssuedDialog } from './issued-dialog';
import { OpeningDialog } from './opening-dialog';
import { RolesDrawer } from './roles-drawer';
import { accountTexts } from './texts';
import { useReset } from './use-reset';

/** Which teachers have an account, and how to give the others one. */
export function AccountsPage() {
  const t = useTexts(accountTexts);
  const scope = useScope();
  const language = useLanguage();
  const session = useSession();
  const roles = rolesIn(session, scope);
  const seesAll = roles.has('operator') || roles.has('coordinator') || roles.has('auditor');
  const mayOpen = roles.has('operator') || roles.has('coordinator') || roles.has('school-clerk') || roles.has('school-principal');
  const address = useListAddress();
  const school = address.filters.school ?? (seesAll ? undefined : targetOf(session, scope, 'school-clerk', 'school-principal'));
  const { q, state } = address.filters;
  const [opening, setOpening] = useState<Opening>();
  const [shown, setShown] = useState<AccountLine>();
  const resetting = useReset();
  const { data: counts } = useQuery({
    queryKey: [scope, 'accounts', 'counts', q, address.filters.school],
    queryFn: async ({ signal }) => (await read<AccountList>(accountsPath(scope, { q, school: address.filters.school, size: 1 }), signal)).counts,
  });
  const columns = useAccountColumns((row) => mayOpen && (
    <AccountActions
      row={row}
      open={() => { setOpening({ teachers: [row.teacher] }); }}
      reset={() => { resetting.reset('teachers', row.teacher); }}
      {...(roles.has('operator') ? { roles: setShown } : {})}
    />
  ));
  const open = (
    <Button type="primary" disabled={counts?.none === 0} onClick={() => { setOpening(address.filters.school === undefined ? {} : { school: address.filters.school }); }}>
      {counts === undefined || q !== undefined ? t.open : t.openCount(number(counts.none, language))}
    </Button>
  );
  const slips = school === undefined
    ? <span>{t.chooseSchool}</span>
    : <Link to={`${pagePath(scope, 'accounts/slips')}?school=${encodeURIComponent(school)}`}><Button tabIndex={-1}>{t.slips}</Button></Link>;
  return (
    <>
      <PageTitle
        title={t.title}
        actions={(
          <>
            <ExportButton list={accountsPath(scope, { q, school: address.filters.school, state, sort: address.sort })} />
            {mayOpen && slips}
            {mayOpen && open}
          </>
        )}
      />
      <AccountTabs />
      <DataTable<AccountLine>
        name={[scope, 'accounts']}
        address={address}
        columns={columns}
        rowKey={(row) => row.teacher}
        load={({ page, size, sort }, signal) => read<AccountList>(accountsPath(scope, { q, school: address.filters.school, state, refused: address.filters.refused, sort, page, size }), signal)}
        rowName={(row) => `${row.name} ${row.staffNumber}`}
        {...(mayOpen ? { bulk: accountBulk } : {})}
        tools={<AccountTools address={address} hasSchools={seesAll} counts={counts} />}
        empty={roles.has('coordinator')
          ? <EmptyState title={t.empty} action={{ label: t.toImport, to: pagePath(scope, 'imports') }}>{t.emptyNext}</EmptyState>
          : <EmptyState title={t.empty}>{t.emptyNext}</EmptyState>}
      />
      {opening !== undefined && <OpeningDialog opening={opening} close={() => { setOpening(undefined); }} />}
      {resetting.slip !== undefined && <IssuedDialog slip={resetting.slip} close={resetting.forget} />}
      {typeof shown?.account === 'string' && <RolesDrawer account={shown.account} name={personLabel({ name: shown.name, number: shown.staffNumber, school: shown.schoolName }, language)} grants={shown.grants} close={() => { setShown(undefined); }} />}
    </>
  );
}
