import type { ReactNode } from 'react';
import type { Column } from '@/components/data-table/columns';
import { useTexts } from '@/lib/i18n/texts';
import { useIsPhone } from '@/lib/use-is-phone';
import { AccountStateTag } from './account-state';
import type { AccountLine } from './accounts';
import styles from './accounts.module.css';
import { GrantText } from './grant-text';
import { moment } from './moment';
import { accountTexts } from './texts';

/** The columns of teachers' accounts; on a phone a person is one stacked cell. */
export function useAccountColumns(actionsOf: (row: AccountLine) => ReactNode): Column<AccountLine>[] {
  const t = useTexts(accountTexts);
  const isPhone = useIsPhone();
  if (isPhone)
    return [
      {
        key: 'name',
        title: t.name,
        isSortable: true,
        render: (row) => <div className={styles.stacked}>{row.name}<small>{row.staffNumber}</small><AccountStateTag state={row.state} /></div>,
      },
      { key: 'actions', title: t.actions, width: 190, render: actionsOf },
    ];
  return [
    { key: 'name', title: t.name, isSortable: true, width: 96, render: (row) => row.name },
    { key: 'number', title: t.number, isSortable: true, width: 104, render: (row) => row.staffNumber },
    { key: 'school', title: t.school, isSortable: true, width: 220, render: (row) => row.schoolName },
    { key: 'state', title: t.state, isSortable: true, width: 104, render: (row) => <AccountStateTag state={row.state} /> },
    { key: 'validUntil', title: t.validUntil, isSortable: true, width: 150, render: (row) => (row.validUntil === null ? '' : moment(row.validUntil)) },
    {
      key: 'roles',
      title: t.roles,
      width: 220,
      render: (row) => <div className={styles.grants}>{row.grants.map((grant) => <GrantText key={grant.id} grant={grant} />)}</div>,
    },
    { key: 'actions', title: t.actions, width: 190, render: actionsOf },
  ];
}
