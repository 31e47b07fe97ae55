import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Input, Select, Space, Table } from 'antd';
import { useState } from 'react';
import type { components } from '@/lib/api.gen';
import { useCodes } from '@/lib/codes';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { uuid7 } from '@/lib/http/uuid7';
import { clockTime } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { useToday } from '@/lib/use-today';
import { EditButton } from '../edit-button';
import { ExportButton } from '../export-button';
import { FailingState } from '../failing-state';
import type { Activity } from './activity-table';
import { isCheckInAhead, isCheckInOpen } from './check-in-open';
import { CodeButton } from './code-button';
import styles from './roll-drawer.module.css';
import { tableTexts } from './table-texts';
import { happeningsTexts } from './texts';
import { useMayRun } from './use-may-run';
import { useOrder } from './use-order';

type AttendanceList = components['schemas']['AttendanceList'];

/** Who is at an activity, and the desk at which people check in by staff number. */
export function RollDrawer({ activity, close }: { activity: Activity; close: () => void }) {
  const t = useTexts(tableTexts);
  const language = useLanguage();
  const codes = useCodes();
  const scope = useScope();
  const mayRun = useMayRun();
  const { order } = useOrder();
  const list = apiPath(scope, 'activities', activity.key, 'attendance');
  const today = useToday().format('YYYY-MM-DD');
  const isOpen = isCheckInOpen(activity, today);
  const timeOf = (at: string | undefined): string => (at === undefined ? t.recorded : clockTime(Date.parse(at), language));
  const roll = useQuery({
    queryKey: [scope, 'attendance', activity.key],
    queryFn: ({ signal }) => read<AttendanceList>(list, signal),
    refetchInterval: isOpen ? 3_000 : false,
  });
  return (
    <Drawer open title={t.roll(activity.number)} size={520} extra={<Space>{scope.startsWith('partnership') && <EditButton size="small" list={list} />}<ExportButton size="small" list={list} /></Space>} onClose={close}>
      {mayRun && isOpen && <div className={styles.tools}><CodeButton activity={activity} isWide /><Desk activity={activity.key} /></div>}
      {isCheckInAhead(activity, today) && <p>{t.opensOn(activity.on)}</p>}
      {roll.isError && <FailingState error={roll.error} retry={() => void roll.refetch()} />}
      <Table
        size="small"
        rowKey="id"
        loading={roll.isPending}
        dataSource={roll.data?.rows ?? []}
        locale={{ emptyText: t.emptyRoll }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, size: 'small' }}
        columns={[
          { title: t.person, dataIndex: 'shown' },
          { title: t.role, render: (_, row) => codes.name('attendanceRole', row.role) },
          { title: t.at, render: (_, row) => timeOf(row.at ?? undefined) },
          ...(mayRun && isOpen
            ? [{
                title: '',
                render: (_: unknown, row: { id: string }) => (
                  <Button size="small" type="text" onClick={() => { order({ method: 'DELETE', parts: ['activities', activity.key, 'attendance', row.id] }); }}>{t.withdraw}</Button>
                ),
              }]
            : []),
        ]}
      />
    </Drawer>
  );
}

function Desk({ activity }: { activity: string }) {
  const t = useTexts(tableTexts);
  const act = useTexts(happeningsTexts);
  const codes = useCodes();
  const { order, isPending } = useOrder();
  const [staffNumber, setNumber] = useState('');
  const [role, setRole] = useState('trainee');
  const checkIn = (): void => {
    if (staffNumber.trim() === '') return;
    order({ method: 'PUT', parts: ['activities', activity, 'attendance', uuid7()], body: { staffNumber, role } }, () => { setNumber(''); });
  };
  return (
    <Space.Compact block>
      <Input autoFocus value={staffNumber} placeholder={t.staffHint} aria-label={t.staffNumber} onChange={({ target }) => { setNumber(target.value); }} onPressEnter={checkIn} />
      <Select value={role} aria-label={t.role} style={{ width: 110 }} options={codes.options('attendanceRole')} onChange={setRole} />
      <Button type="primary" loading={isPending} onClick={checkIn}>{act.checkIn}</Button>
    </Space.Compact>
  );
}
