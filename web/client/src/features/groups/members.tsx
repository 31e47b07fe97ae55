import { Button, Checkbox, Popconfirm } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Bulk } from '@/components/bulk/bulk';
import { choose, holds, nothing, type Selection } from '@/components/bulk/selection';
import { SelectionBar } from '@/components/bulk/selection-bar';
import { bulkTexts } from '@/components/bulk/texts';
import { EditButton } from '@/components/edit-button';
import { ExportButton } from '@/components/export-button';
import { keyOf } from '@/components/happenings/documents';
import { useOrder } from '@/components/happenings/use-order';
import { apiPath } from '@/lib/http/path';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { AdmitDialog } from './admit-dialog';
import type { Member } from './document';
import styles from './members.module.css';
import { groupTexts } from './texts';

/** The member schools, the lead school first. */
export function Members({ group, members }: { group: string; members: [string, Member][] }) {
  const t = useTexts(groupTexts);
  const scope = useScope();
  const mayChange = rolesIn(useSession(), scope).has('coordinator');
  const { order } = useOrder();
  const [isAdmitting, setAdmitting] = useState(false);
  const words = useTexts(bulkTexts);
  const [marked, select] = useState<Selection>(nothing);
  const rowOf = (id: string): string => `${group}/${keyOf(id)}`;
  // Whoever left elsewhere is chosen no more.
  const selection: Selection = { kind: 'keys', keys: members.map(([id]) => rowOf(id)).filter((key) => holds(marked, key)) };
  const bulk: Bulk = { list: 'members', actions: [{ name: 'release', fields: [{ name: 'until', label: t.lastDay, kind: 'day', initial: dayjs().format('YYYY-MM-DD') }], isDangerous: true }] };
  const change = (id: string, verb: string, body?: unknown): void => {
    order({ parts: ['groups', group, 'members', keyOf(id), verb], ...(body === undefined ? {} : { body }) });
  };
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.heading}>{t.members}</h2>
        <EditButton size="small" list={apiPath(scope, 'groups', group)} />
        <ExportButton size="small" list={apiPath(scope, 'groups', group)} />
        {mayChange && <Button size="small" onClick={() => { setAdmitting(true); }}>{t.admit}</Button>}
      </div>
      {members.length === 0 && <p className={styles.note}>{t.noMembers}</p>}
      {mayChange && <SelectionBar bulk={bulk} selection={selection} select={select} filter={{}} total={0} />}
      <ul className={styles.list}>
        {members.map(([id, { name, role, from }]) => (
          <li key={id} className={styles.item}>
            {mayChange && <Checkbox aria-label={words.selectRow(name)} checked={holds(selection, rowOf(id))} onChange={({ target }) => { select(choose(selection, [rowOf(id)], target.checked)); }} />}
            <span className={styles.role} data-role={role}>{role === 'lead' ? t.roleLead : t.roleMember}</span>
            <span className={styles.name}>{name}<span className={styles.note}>{t.since(from)}</span></span>
            {mayChange && role !== 'lead' && <Button size="small" type="text" onClick={() => { change(id, 'lead'); }}>{t.makeLead}</Button>}
            {mayChange && (
              <Popconfirm title={`${t.release} ${name}`} onConfirm={() => { change(id, 'release', { until: dayjs().format('YYYY-MM-DD') }); }}>
                <Button size="small" type="text">{t.release}</Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
      {isAdmitting && <AdmitDialog group={group} close={() => { setAdmitting(false); }} />}
    </>
  );
}
