import { Button } from 'antd';
import { useState } from 'react';
import { ActionDialog } from '@/components/bulk/action-dialog';
import type { ActionOption } from '@/components/bulk/bulk';
import { useListAddress } from '@/components/data-table/list-address';
import { ListSearch } from '@/components/data-table/list-search';
import { SavedViews } from '@/components/data-table/saved-views';
import { EmptyState } from '@/components/empty-state';
import { FilterSelect } from '@/components/filter-select';
import { useCodes } from '@/lib/codes';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { approvalTexts } from './approval-texts';
import type { SchoolHours } from './documents';
import { referencesOf } from './orders';
import styles from './pending-list.module.css';
import { PendingTable } from './pending-table';
import { trainingTexts } from './texts';

/** What waits, with what can be done to the chosen ones. An entry dealt with elsewhere leaves the list and the choice. */
export function PendingList({ hours }: { hours: SchoolHours }) {
  const t = useTexts(approvalTexts);
  const language = useLanguage();
  const [keys, setKeys] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<{ action: ActionOption; keys: string[] }>();
  const fields = useTexts(trainingTexts);
  const codes = useCodes();
  const address = { ...useListAddress(), keeps: ['school'] };
  const { q = '', level } = address.filters;
  const order = hours.order.filter((key) => {
    const line = hours.entries[key];
    return line !== undefined && (level === undefined || line.level === level) && [line.name, line.staffNumber, line.programme].some((text) => text.includes(q));
  });
  const chosen = referencesOf(keys, order, hours.entries);
  const ask = (action: ActionOption): void => { setAsked({ action, keys: chosen.map(({ teacher, entry }) => `${teacher}/${entry}`) }); };
  return (
    <section>
      <div className={styles.tools}>
        <ListSearch address={address} placeholder={t.find} width={180} />
        <FilterSelect address={address} name="level" label={fields.level} options={codes.options('trainingLevel')} width={100} />
        <SavedViews address={{ ...address, filters: { ...(q === '' ? {} : { q }), ...(level === undefined ? {} : { level }) } }} />
        <span className={styles.counter} data-counter="pending">{t.counter(number(hours.pending, language), number(hours.hours, language, 2))}</span>
        {hours.order.length > 0 && (
          <div className={styles.actions}>
            {chosen.length > 0 && <span>{t.chosen(number(chosen.length, language))}</span>}
            {chosen.length > 0 && <Button type="text" onClick={() => { setKeys([]); }}>{t.clear}</Button>}
            <Button disabled={order.length === 0} onClick={() => { setKeys(order); }}>{t.selectAll(number(order.length, language))}</Button>
            <Button disabled={chosen.length === 0} onClick={() => { ask({ name: 'return', fields: [{ name: 'comment', label: t.comment, kind: 'text' }] }); }}>{t.sendBack}</Button>
            <Button type="primary" disabled={chosen.length === 0} onClick={() => { ask({ name: 'verify' }); }}>{t.approve}</Button>
          </div>
        )}
      </div>
      {hours.pending > hours.order.length && <p className={styles.more}>{t.first200}</p>}
      {hours.order.length === 0 ? (
        <EmptyState title={t.none}>{t.noneNext}</EmptyState>
      ) : (
        <PendingTable hours={{ ...hours, order }} chosen={keys} choose={setKeys} />
      )}
      {asked !== undefined && (
        <ActionDialog
          bulk={{ list: 'hours', actions: [] }}
          action={asked.action}
          selection={{ kind: 'keys', keys: asked.keys }}
          done={() => { setKeys([]); }}
          close={() => { setAsked(undefined); }}
        />
      )}
    </section>
  );
}
