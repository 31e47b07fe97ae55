import { Button, Input } from 'antd';
import { useState } from 'react';
import { Card } from '@/components/card';
import { EmptyState } from '@/components/empty-state';
import { useOrder } from '@/components/happenings/use-order';
import { LiveFrame } from '@/components/live-frame';
import { PageTitle } from '@/components/page-title';
import { dayAndMonth } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn, type Role } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { useLive } from '@/live/use-live';
import { todoTexts } from './texts';
import styles from './todo-page.module.css';

/** Live document `followups`, audience a role. */
interface FollowUps {
  count: number;
  order: string[];
  items: Record<string, { target: string; order: string; code: string; rule: string; at: string }>;
}

const mending: readonly Role[] = ['coordinator', 'partner-coordinator', 'bureau-leader', 'auditor', 'operator', 'group-coordinator', 'school-principal', 'school-clerk'];

/** The follow-ups that were refused, to be mended. */
export function TodoPage() {
  const t = useTexts(todoTexts);
  const scope = useScope();
  const roles = rolesIn(useSession(), scope);
  const role = mending.find((each) => roles.has(each));
  return (
    <>
      <PageTitle title={t.refused} />
      {role === undefined ? <EmptyState title={t.noRefused}>{t.noneNext}</EmptyState> : <Refused role={role} mayMend={roles.has('coordinator')} />}
    </>
  );
}

function Refused({ role, mayMend }: { role: Role; mayMend: boolean }) {
  const t = useTexts(todoTexts);
  const live = useLive<FollowUps>('followups', useScope(), role);
  return (
    <LiveFrame live={live}>
      {({ order, items }) => order.length === 0 ? <EmptyState title={t.noRefused}>{t.noneNext}</EmptyState> : (
        <Card>
          <p className={styles.note}>{t.refusedNext}</p>
          <ul className={styles.list}>
            {order.map((key) => items[key] !== undefined && <Matter key={key} id={key.slice(1)} matter={items[key]} mayMend={mayMend} />)}
          </ul>
        </Card>
      )}
    </LiveFrame>
  );
}

function Matter({ id, matter: { target, order: refused, code, rule, at }, mayMend }: { id: string; matter: FollowUps['items'][string]; mayMend: boolean }) {
  const t = useTexts(todoTexts);
  const language = useLanguage();
  const [how, setHow] = useState<string>();
  const { order, isPending } = useOrder();
  return (
    <li className={styles.item}>
      <span>{target} · {refused}</span>
      <span className={styles.note}>{code}{rule !== '' && ` · ${rule}`} · {t.at(dayAndMonth(at.slice(0, 10), language))}</span>
      {mayMend && how === undefined && <Button size="small" onClick={() => { setHow(''); }}>{t.resolve}</Button>}
      {how !== undefined && (
        <span className={styles.words}>
          <Input aria-label={t.how} placeholder={t.howHint} maxLength={200} value={how} onChange={(event) => { setHow(event.target.value); }} />
          <Button type="primary" disabled={how.trim() === ''} loading={isPending} onClick={() => { order({ parts: ['follow-ups', id, 'resolution'], body: { how } }); }}>{t.save}</Button>
        </span>
      )}
    </li>
  );
}
