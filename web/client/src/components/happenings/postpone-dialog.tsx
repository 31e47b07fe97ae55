import { DatePicker, Modal } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTexts } from '@/lib/i18n/texts';
import { tableTexts } from './table-texts';
import { useOrder } from './use-order';

/** Moves an activity to another day. */
export function PostponeDialog({ activity, on, close }: { activity: string; on: string; close: () => void }) {
  const t = useTexts(tableTexts);
  const { order, isPending } = useOrder();
  const [to, setTo] = useState(() => dayjs(on).add(7, 'day'));
  return (
    <Modal
      open
      title={t.newDay}
      okText={t.create}
      okButtonProps={{ loading: isPending }}
      onCancel={close}
      onOk={() => { order({ parts: ['activities', activity, 'postponement'], body: { to: to.format('YYYY-MM-DD') } }, close); }}
    >
      <p>{t.postponeHint}</p>
      <DatePicker value={to} allowClear={false} aria-label={t.newDay} onChange={(day) => { if (day !== null) setTo(day); }} />
    </Modal>
  );
}
