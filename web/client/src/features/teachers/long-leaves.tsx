import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useOrder } from '@/components/happenings/use-order';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { LongLeaveDialog } from './long-leave-dialog';
import { longLeaveTexts } from './long-leave-texts';
import type { Dossier } from './teachers';
import styles from './teachers.module.css';

/** Long leaves, which a policy may leave out of the years in one school. Why somebody was on leave is not recorded. */
export function LongLeaves({ dossier }: { dossier: Dossier }) {
  const t = useTexts(longLeaveTexts);
  const isCoordinator = rolesIn(useSession(), useScope()).has('coordinator');
  const { order, isPending } = useOrder();
  const [isOpen, setOpen] = useState(false);
  const { line, longLeaves } = dossier;
  if (longLeaves.length === 0 && !isCoordinator) return null;
  return (
    <>
      <h3 className={styles.section}>{t.title}</h3>
      {longLeaves.length === 0 && <p className={styles.muted}>{t.none}</p>}
      {longLeaves.map((leave) => (
        <div key={leave.id} className={styles.posting} data-long-leave={leave.from}>
          <span>{`${leave.from} — ${leave.until}`}</span>
          {isCoordinator && (
            <Popconfirm title={t.strikeTitle} okText={t.strike} cancelText={t.keep} onConfirm={() => { order({ method: 'DELETE', parts: ['teachers', line.key, 'long-leaves', leave.id] }); }}>
              <Button size="small" type="link" loading={isPending}>{t.strike}</Button>
            </Popconfirm>
          )}
        </div>
      ))}
      {isCoordinator && <Button size="small" onClick={() => { setOpen(true); }}>{t.add}</Button>}
      {isOpen && <LongLeaveDialog line={line} close={() => { setOpen(false); }} />}
    </>
  );
}
