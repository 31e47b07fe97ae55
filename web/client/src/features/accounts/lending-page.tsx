import { useQuery } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { ExportButton } from '@/components/export-button';
import { FailingState } from '@/components/failing-state';
import { useOrder } from '@/components/happenings/use-order';
import { LoadingState } from '@/components/loading-state';
import { PageTitle } from '@/components/page-title';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { AccountTabs } from './account-tabs';
import type { DelegationList } from './accounts';
import styles from './accounts.module.css';
import { GrantText } from './grant-text';
import { LendDialog } from './lend-dialog';
import { officeTexts } from './office-texts';

/** The person's own roles, lent to colleagues until a day. */
export function LendingPage() {
  const t = useTexts(officeTexts);
  const scope = useScope();
  const [isLending, setLending] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: [scope, 'accounts', 'delegations'],
    queryFn: ({ signal }) => read<DelegationList>(apiPath(scope, 'accounts', 'delegations'), signal),
  });
  if (error !== null) return <FailingState error={error} retry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  return (
    <>
      <PageTitle
        title={t.lendTitle}
        note={t.lendNote}
        actions={(
          <>
            {data.lent.length > 0 && <ExportButton list={apiPath(scope, 'accounts', 'delegations')} />}
            {data.own.length > 0 && <Button type="primary" onClick={() => { setLending(true); }}>{t.lend}</Button>}
          </>
        )}
      />
      <AccountTabs />
      {data.own.length === 0 && data.lent.length === 0
        ? <EmptyState title={t.nothingToLend}>{t.nothingToLendNext}</EmptyState>
        : <Lent lent={data.lent} />}
      {isLending && <LendDialog own={data.own} close={() => { setLending(false); }} />}
    </>
  );
}

function Lent({ lent }: { lent: DelegationList['lent'] }) {
  const t = useTexts(officeTexts);
  const { order } = useOrder();
  if (lent.length === 0) return <p className={styles.note}>{t.nothingLent}</p>;
  return (
    <ul className={styles.list}>
      {lent.map(({ account, login, name, grant }) => (
        <li key={grant.id} className={styles.item}>
          <span>{name === login ? name : `${name} ${login}`}</span>
          <GrantText grant={{ ...grant, lentBy: null }} />
          <Popconfirm
            title={t.takeBackTitle}
            description={t.takeBackText}
            okText={t.takeBack}
            cancelText={t.cancel}
            onConfirm={() => { order({ method: 'DELETE', parts: ['accounts', account, 'delegations', grant.id] }); }}
          >
            <Button size="small">{t.takeBack}</Button>
          </Popconfirm>
        </li>
      ))}
    </ul>
  );
}
