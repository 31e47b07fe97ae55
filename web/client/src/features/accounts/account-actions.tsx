import { Button, Popconfirm } from 'antd';
import { Link } from 'react-router';
import { personLabel } from '@/components/person/person-label';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import type { AccountLine } from './accounts';
import styles from './accounts.module.css';
import { accountTexts } from './texts';

export interface AccountActionsProps {
  row: AccountLine;
  open: (row: AccountLine) => void;
  reset: (row: AccountLine) => void;
  /** Undefined for those who give no roles. */
  roles?: (row: AccountLine) => void;
}

/** What can be done with one teacher's account as it stands. */
export function AccountActions({ row, open, reset, roles }: AccountActionsProps) {
  const t = useTexts(accountTexts);
  const scope = useScope();
  const language = useLanguage();
  const slip = `${pagePath(scope, 'accounts/slips')}?${new URLSearchParams({ school: row.school, teacher: row.teacher }).toString()}`;
  if (row.state === 'none' || row.state === 'closed')
    return <Button size="small" onClick={() => { open(row); }}>{row.state === 'none' ? t.openOne : t.openAgain}</Button>;
  return (
    <div className={styles.actions}>
      {row.state === 'waiting' && <Link to={slip}>{t.slip}</Link>}
      <Popconfirm title={t.resetTitle(personLabel({ name: row.name, number: row.staffNumber, school: row.schoolName }, language))} description={t.resetText} okText={t.reset} cancelText={t.cancel} onConfirm={() => { reset(row); }}>
        <Button size="small">{t.reset}</Button>
      </Popconfirm>
      {roles !== undefined && <Button size="small" onClick={() => { roles(row); }}>{t.roles}</Button>}
    </div>
  );
}
