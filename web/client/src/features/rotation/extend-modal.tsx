import { DatePicker, Form, Input, Modal } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTexts } from '@/lib/i18n/texts';
import type { Board } from './board';
import { phaseTexts } from './phase-texts';
import { RefusalNote } from './refusal-note';
import { rotationPath } from './rotation';
import { useOrder } from './use-order';

/** Lets a phase last longer, with a reason for all to read. */
export function ExtendModal({ board, phase, name, closes, close }: { board: Board; phase: string; name: string; closes: string; close: () => void }) {
  const t = useTexts(phaseTexts);
  const { order, isBusy, problem } = useOrder(board.scope);
  const [until, setUntil] = useState(() => dayjs(closes).add(3, 'day'));
  const [reason, setReason] = useState('');
  const extend = async (): Promise<void> => {
    const body = { until: until.format('YYYY-MM-DDTHH:mm:00'), reason: reason.trim() };
    if (await order({ method: 'POST', path: rotationPath(board.scope, 'cycles', board.cycle, 'phases', phase, 'extend'), body })) close();
  };
  return (
    <Modal open title={t.extendTitle(name)} okText={t.extend} cancelText={t.cancel} confirmLoading={isBusy} okButtonProps={{ disabled: reason.trim() === '' }} onOk={() => void extend()} onCancel={close}>
      <RefusalNote problem={problem} />
      <Form layout="vertical">
        <Form.Item label={t.until} htmlFor="phase-until">
          <DatePicker id="phase-until" showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" allowClear={false} value={until} onChange={(moment) => { if (moment !== null) setUntil(moment); }} />
        </Form.Item>
        <Form.Item label={t.reason} htmlFor="phase-reason" required>
          <Input id="phase-reason" autoFocus value={reason} placeholder={t.reasonHint} maxLength={200} onChange={(event) => { setReason(event.target.value); }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
