import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { Card } from '@/components/card';
import { FailingState } from '@/components/failing-state';
import { useFresh } from '@/components/happenings/use-fresh';
import { useOrder } from '@/components/happenings/use-order';
import type { components } from '@/lib/api.gen';
import { useCodes } from '@/lib/codes';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { ownSide } from '@/lib/own-side';
import { pagePath, useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import styles from './invitations-card.module.css';
import { exchangeTexts } from './texts';

type ActivityList = components['schemas']['ActivityList'];

const shown = 6;

/** Activities that wait for the own side's word. */
export function InvitationsCard() {
  const t = useTexts(exchangeTexts);
  const codes = useCodes();
  const scope = useScope();
  const { order, isPending } = useOrder();
  const side = ownSide(useSession(), scope);
  const asked = side === undefined ? { state: 'unconfirmed' } : { awaits: side };
  useFresh('exchange');
  const waiting = useQuery({
    queryKey: [scope, 'activities', 'waiting', side],
    queryFn: ({ signal }) => read<ActivityList>(withQuery(apiPath(scope, 'activities'), { ...asked, size: shown }), signal),
  });
  if (waiting.isError) return <FailingState error={waiting.error} retry={() => void waiting.refetch()} />;
  const rows = waiting.data?.rows ?? [];
  return (
    <Card title={t.invitations} aside={<Link to={withQuery(pagePath(scope, 'exchange', 'activities'), asked)}>{t.all(waiting.data?.total ?? 0)}</Link>}>
      {waiting.isSuccess && rows.length === 0 && <p className={styles.note}>{t.noInvitations}</p>}
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.key} className={styles.item}>
            <span className={styles.what}>{row.on} {codes.name('activityKind', row.kind)} · {row.heldForName}</span>
            <Button size="small" loading={isPending} onClick={() => { order({ parts: ['activities', row.key, 'confirmation'], body: {} }); }}>{t.confirm}</Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
