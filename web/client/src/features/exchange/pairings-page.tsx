import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { DataTable } from '@/components/data-table/data-table';
import { useListAddress } from '@/components/data-table/list-address';
import { ListSearch } from '@/components/data-table/list-search';
import { EditButton } from '@/components/edit-button';
import { EmptyState } from '@/components/empty-state';
import { ExportButton } from '@/components/export-button';
import { FilterSelect } from '@/components/filter-select';
import { useFresh } from '@/components/happenings/use-fresh';
import { PageTitle } from '@/components/page-title';
import { StateMark } from '@/components/state-mark';
import { useCodes } from '@/lib/codes';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { AgreeDialog } from './agree-dialog';
import { ExchangeTabs } from './exchange-tabs';
import styles from './list-page.module.css';
import { PairingDialog, type PairingChange } from './pairing-dialog';
import type { Pairing, PairingList } from './pairings';
import { exchangeTexts } from './texts';
import { usePairingBulk } from './use-pairing-bulk';
import { useSides } from './use-sides';

/** All pairings, in force or not, with their days. */
export function PairingsPage() {
  const t = useTexts(exchangeTexts);
  const scope = useScope();
  useFresh('exchange');
  const codes = useCodes();
  const address = useListAddress();
  const sides = useSides();
  const mayChange = rolesIn(useSession(), scope).has('coordinator');
  const bulk = usePairingBulk();
  const [isAgreeing, setAgreeing] = useState(false);
  const [change, setChange] = useState<{ pairing: Pairing; what: PairingChange }>();
  return (
    <>
      <PageTitle
        title={t.pairings}
        actions={(
          <>
            <EditButton list={withQuery(apiPath(scope, 'pairings'), { q: address.filters.q, state: address.filters.state })} />
            <ExportButton list={withQuery(apiPath(scope, 'pairings'), { q: address.filters.q, state: address.filters.state })} />
            {mayChange && <Button type="primary" onClick={() => { setAgreeing(true); }}>{t.agree}</Button>}
          </>
        )}
      />
      <div className={styles.tabs}><ExchangeTabs /></div>
      <DataTable<Pairing>
        name={[scope, 'pairings']}
        address={address}
        rowKey={({ key }) => key}
        rowName={(row) => row.number}
        {...(mayChange ? { bulk } : {})}
        load={({ page, size, filters }, signal) =>
          read<PairingList>(withQuery(apiPath(scope, 'pairings'), { page, size, q: filters.q, state: filters.state, refused: filters.refused }), signal)}
        empty={<EmptyState title={t.noFound}>{t.noFoundNext}</EmptyState>}
        tools={
          <>
            <ListSearch address={address} placeholder={t.find} />
            <FilterSelect address={address} name="state" label={t.state} options={codes.options('pairingState')} />
          </>
        }
        columns={[
          { key: 'number', title: t.number, render: (row) => row.number },
          { key: 'first', title: sides[0], render: (row) => row.first.name },
          { key: 'second', title: sides[1], render: (row) => row.second.name },
          { key: 'signed', title: t.signed, render: (row) => row.signedOn },
          { key: 'expires', title: t.expires, render: (row) => row.expiresOn },
          { key: 'state', title: t.state, render: (row) => <StateMark tone={row.inForce ? 'live' : row.state === 'suspended' ? 'waiting' : 'plain'}>{codes.name('pairingState', row.state)}</StateMark> },
          ...(mayChange
            ? [{
                key: 'act',
                title: t.act,
                render: (row: Pairing) => (
                  <Dropdown
                    trigger={['click']}
                    menu={{ items: changesOf(row).map((what) => ({ key: what, label: t[what], onClick: () => { setChange({ pairing: row, what }); } })) }}
                  >
                    <Button size="small" disabled={changesOf(row).length === 0}>{t.act}</Button>
                  </Dropdown>
                ),
              }]
            : []),
        ]}
      />
      {isAgreeing && <AgreeDialog close={() => { setAgreeing(false); }} />}
      {change !== undefined && <PairingDialog {...change} close={() => { setChange(undefined); }} />}
    </>
  );
}

function changesOf({ state }: Pairing): PairingChange[] {
  if (state === 'ended') return [];
  if (state === 'suspended') return ['resume', 'renew', 'end'];
  return state === 'expired' ? ['renew'] : ['renew', 'suspend', 'end'];
}
