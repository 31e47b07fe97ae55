import { Button } from 'antd';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { ApprovalDialog } from './approval-dialog';
import { approvalTexts } from './approval-texts';
import type { SchoolHours } from './documents';
import { referencesOf, type EntryReference } from './orders';
import styles from './pending-list.module.css';
import { PendingTable } from './pending-table';
import { ReturnDialog } from './return-dialog';

/** What waits, with what can be done to the chosen ones. An entry dealt with elsewhere leaves the list and the choice. */
export function PendingList({ school, hours }: { school: string; hours: SchoolHours }) {
  const t = useTexts(approvalTexts);
  const language = useLanguage();
  const [keys, setKeys] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<{ what: 'approve' | 'return'; entries: EntryReference[] }>();
  const chosen = referencesOf(keys, hours.order, hours.entries);
  const done = (): void => {
    setAsked(undefined);
    setKeys([]);
  };
  const dismiss = (): void => { setAsked(undefined); };
  return (
    <section>
      <div className={styles.tools}>
        <span className={styles.counter} data-counter="pending">{t.counter(number(hours.pending, language), number(hours.hours, language, 2))}</span>
        {hours.order.length > 0 && (
          <div className={styles.actions}>
            {chosen.length > 0 && <span>{t.chosen(number(chosen.length, language))}</span>}
            {chosen.length > 0 && <Button type="text" onClick={() => { setKeys([]); }}>{t.clear}</Button>}
            <Button onClick={() => { setKeys(hours.order); }}>{t.selectAll(number(hours.order.length, language))}</Button>
            <Button disabled={chosen.length === 0} onClick={() => { setAsked({ what: 'return', entries: chosen }); }}>{t.sendBack}</Button>
            <Button type="primary" disabled={chosen.length === 0} onClick={() => { setAsked({ what: 'approve', entries: chosen }); }}>{t.approve}</Button>
          </div>
        )}
      </div>
      {hours.pending > hours.order.length && <p className={styles.more}>{t.first200}</p>}
      {hours.order.length === 0 ? (
        <EmptyState title={t.none}>{t.noneNext}</EmptyState>
      ) : (
        <PendingTable hours={hours} chosen={keys} choose={setKeys} />
      )}
      {asked?.what === 'approve' && <ApprovalDialog school={school} entries={asked.entries} names={hours.entries} done={done} dismiss={dismiss} />}
      {asked?.what === 'return' && <ReturnDialog entries={asked.entries} done={done} dismiss={dismiss} />}
    </section>
  );
}
