import { DatePicker, Form, Input, Modal } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { Board } from './board';
import { DayField } from './day-field';
import { dialogTexts } from './dialog-texts';
import { inOrder, type Plan } from './live-rotation';
import { todayHere } from './next-step';
import { RefusalNote } from './refusal-note';
import { rotationPath } from './rotation';
import { useOrder } from './use-order';

/** Orders what is on notice and held by no objection. */
export function OrderModal({ board, plan, close }: { board: Board; plan: Plan; close: () => void }) {
  const d = useTexts(dialogTexts);
  const language = useLanguage();
  const { order, isBusy, problem } = useOrder(board.scope);
  const [document, setDocument] = useState('');
  const [effective, setEffective] = useState(todayHere);
  const [plannedEnd, setPlannedEnd] = useState<string>();
  const [isAsked, setAsked] = useState(false);
  const noticed = inOrder(board.document.moves).filter((move) => move.state === 'noticed');
  const held = noticed.filter((move) => move.held).length;
  const isMissing = document.trim() === '';
  const issue = async (): Promise<void> => {
    setAsked(true);
    if (isMissing) return;
    const body = { document: document.trim(), effective, ...(plannedEnd === undefined ? {} : { plannedEnd }) };
    if (await order({ method: 'POST', path: rotationPath(board.scope, 'scenarios', plan.key, 'orders'), body })) close();
  };
  return (
    <Modal open title={d.orderTitle} okText={d.confirmOrder} cancelText={d.cancel} confirmLoading={isBusy} onOk={() => void issue()} onCancel={close}>
      <RefusalNote problem={problem} />
      <p>{d.orderCount(number(noticed.length - held, language), number(held, language))}</p>
      <Form layout="vertical">
        <Form.Item label={d.document} htmlFor="rotation-document" required {...(isAsked && isMissing ? { validateStatus: 'error' as const, help: d.documentMissing } : {})}>
          <Input id="rotation-document" autoFocus value={document} placeholder={d.documentHint} maxLength={60} onChange={(event) => { setDocument(event.target.value); }} />
        </Form.Item>
        <DayField id="rotation-effective" label={d.effectiveFrom} value={effective} change={setEffective} />
        <Form.Item label={d.plannedEnd} htmlFor="rotation-planned-end">
          <DatePicker id="rotation-planned-end" value={plannedEnd === undefined ? null : dayjs(plannedEnd)} onChange={(day: dayjs.Dayjs | null) => { setPlannedEnd(day?.format('YYYY-MM-DD')); }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
