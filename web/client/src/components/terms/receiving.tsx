import { Button, DatePicker, Input, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/lib/i18n/texts';
import { useToday } from '@/lib/use-today';
import { useOrder } from '../happenings/use-order';
import type { TermLine } from './terms';
import styles from './terms.module.css';
import { termTexts } from './texts';

/** What the receiving school enters when somebody arrives: the day, and where they live. */
export function Receiving({ line }: { line: TermLine }) {
  const t = useTexts(termTexts);
  const today = useToday();
  const { order, isPending } = useOrder();
  const [on, setOn] = useState(today);
  const [room, setRoom] = useState(line.room ?? '');
  const parts = (what: string): string[] => ['terms', line.key, what];
  return (
    <section className={styles.doing} aria-label={t.reported}>
      {typeof line.reported === 'string'
        ? (
          <Popconfirm title={t.confirm} okText={t.takeBackReport} cancelText={t.cancel} onConfirm={() => { order({ parts: parts('report'), method: 'DELETE' }); }}>
            <Button loading={isPending}>{t.takeBackReport}</Button>
          </Popconfirm>
        )
        : (
          <Space wrap>
            <DatePicker aria-label={t.reportOn} allowClear={false} value={on} maxDate={today} onChange={(day) => { if (day !== null) setOn(day); }} />
            <Button type="primary" loading={isPending} onClick={() => { order({ parts: parts('report'), body: { on: on.format('YYYY-MM-DD') } }); }}>{t.report}</Button>
          </Space>
        )}
      <Space.Compact className={styles.room}>
        <Input aria-label={t.room} placeholder={t.roomHint} maxLength={40} value={room} onChange={(event) => { setRoom(event.target.value); }} />
        <Button loading={isPending} disabled={room.trim() === (line.room ?? '')} onClick={() => { order({ parts: parts('room'), body: { room: room.trim() } }); }}>{t.saveRoom}</Button>
      </Space.Compact>
    </section>
  );
}
