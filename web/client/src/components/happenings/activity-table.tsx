import { Button, Popconfirm, Space, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import type { components } from '@/lib/api.gen';
import { useCodes } from '@/lib/codes';
import { apiPath, withQuery } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { DataTable } from '../data-table/data-table';
import { useListAddress } from '../data-table/list-address';
import { ListSearch } from '../data-table/list-search';
import { EditButton } from '../edit-button';
import { ExportButton } from '../export-button';
import { FilterSelect } from '../filter-select';
import { StateMark } from '../state-mark';
import { CodeButton } from './code-button';
import { PostponeDialog } from './postpone-dialog';
import { RollDrawer } from './roll-drawer';
import { tableTexts } from './table-texts';
import { happeningsTexts } from './texts';
import { useMayRun } from './use-may-run';
import { useOrder } from './use-order';

export type Activity = components['schemas']['Activity'];
type ActivityList = components['schemas']['ActivityList'];

export interface ActivityTableProps {
  /** The pairing or group to list; all of the scope when left out. */
  heldFor?: string;
  /** Whether two sides confirm before the start. */
  isTwoSided: boolean;
  empty: ReactNode;
}

const tones: Record<string, 'live' | 'waiting'> = { live: 'live', unconfirmed: 'waiting', planned: 'waiting', postponed: 'waiting', finished: 'waiting' };

/** Activities with what can be done about each now. */
export function ActivityTable({ heldFor, isTwoSided, empty }: ActivityTableProps) {
  const t = useTexts(tableTexts);
  const scope = useScope();
  const language = useLanguage();
  const codes = useCodes();
  const address = useListAddress();
  const mayRun = useMayRun();
  const [roll, setRoll] = useState<Activity>();
  return (
    <>
      <DataTable<Activity>
        name={[scope, 'activities', heldFor ?? '']}
        address={address}
        rowKey={({ key }) => key}
        load={({ page, size, filters }, signal) =>
          read<ActivityList>(withQuery(apiPath(scope, 'activities'), { page, size, heldFor, q: filters.q, state: filters.state, awaits: filters.awaits, overdue: filters.overdue, refused: filters.refused }), signal)}
        empty={empty}
        rowName={(row) => row.number}
        {...(mayRun ? { bulk: { list: 'activities', hasNumbers: true, actions: [{ name: 'accept' }, { name: 'cancel', isDangerous: true }], ...(heldFor === undefined ? {} : { also: { heldFor } }) } } : {})}
        tools={
          <>
            <ListSearch address={address} placeholder={t.findActivity} />
            <FilterSelect address={address} name="state" label={t.state} options={codes.options('activityState')} />
            {address.filters.awaits !== undefined && <Tag closable onClose={() => { address.filter({ awaits: undefined }); }}>{t.awaits}</Tag>}
            {address.filters.overdue !== undefined && <Tag closable onClose={() => { address.filter({ overdue: undefined }); }}>{t.overdue}</Tag>}
            {scope.startsWith('partnership/') && <EditButton list={withQuery(apiPath(scope, 'activities'), { heldFor, q: address.filters.q, state: address.filters.state, awaits: address.filters.awaits, overdue: address.filters.overdue })} />}
            <ExportButton list={withQuery(apiPath(scope, 'activities'), { heldFor, q: address.filters.q, state: address.filters.state, awaits: address.filters.awaits, overdue: address.filters.overdue })} />
          </>
        }
        columns={[
          { key: 'number', title: t.number, render: (row) => row.number },
          { key: 'on', title: t.day, render: (row) => row.on },
          ...(heldFor === undefined ? [{ key: 'heldFor', title: t.heldFor, render: (row: Activity) => row.heldForName }] : []),
          { key: 'kind', title: t.kind, render: (row) => codes.name('activityKind', row.kind) },
          { key: 'mode', title: t.mode, render: (row) => codes.name('activityMode', row.mode) },
          { key: 'hours', title: t.hours, kind: 'number', render: (row) => number(row.hours, language, 2) },
          { key: 'state', title: t.state, render: (row) => <StateMark tone={tones[row.state] ?? 'plain'}>{codes.name('activityState', row.state)}</StateMark> },
          {
            key: 'present',
            title: t.present,
            kind: 'number',
            render: (row) => <Button type="link" size="small" onClick={() => { setRoll(row); }}>{number(row.present, language)}</Button>,
          },
          ...(mayRun ? [{ key: 'act', title: t.act, render: (row: Activity) => <Acts row={row} isTwoSided={isTwoSided} openRoll={() => { setRoll(row); }} /> }] : []),
        ]}
      />
      {roll !== undefined && <RollDrawer activity={roll} close={() => { setRoll(undefined); }} />}
    </>
  );
}

function Acts({ row, isTwoSided, openRoll }: { row: Activity; isTwoSided: boolean; openRoll: () => void }) {
  const t = useTexts(happeningsTexts);
  const labels = useTexts(tableTexts);
  const { order, isPending } = useOrder();
  const [isMoving, setMoving] = useState(false);
  const act = (verb: string, body?: unknown): void => { order({ parts: ['activities', row.key, verb], ...(body === undefined ? {} : { body }) }); };
  const waits = row.state === 'planned' || row.state === 'unconfirmed' || row.state === 'postponed';
  const mayStart = row.state === 'confirmed' || (waits && !isTwoSided);
  return (
    <Space size={4}>
      {waits && isTwoSided && <Button size="small" loading={isPending} onClick={() => { act('confirmation', {}); }}>{t.confirm}</Button>}
      {mayStart && <Button size="small" loading={isPending} onClick={() => { act('start'); }}>{t.start}</Button>}
      {row.state === 'live' && <Button size="small" onClick={openRoll}>{t.checkIn}</Button>}
      <CodeButton activity={row} />
      {row.state === 'live' && <Button size="small" loading={isPending} onClick={() => { act('finish'); }}>{t.finish}</Button>}
      {row.state === 'finished' && <Button size="small" loading={isPending} onClick={() => { act('acceptance'); }}>{t.accept}</Button>}
      {(waits || row.state === 'confirmed') && (
        <>
          <Button size="small" type="text" onClick={() => { setMoving(true); }}>{labels.postpone}</Button>
          <Popconfirm title={t.reallyCancel} onConfirm={() => { act('cancellation'); }}>
            <Button size="small" type="text">{t.cancel}</Button>
          </Popconfirm>
        </>
      )}
      {isMoving && <PostponeDialog activity={row.key} on={row.on} close={() => { setMoving(false); }} />}
    </Space>
  );
}
