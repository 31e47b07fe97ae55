import { Form, Modal } from 'antd';
import { useState } from 'react';
import { uuid7 } from '@/lib/http/uuid7';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { Board } from './board';
import { DayField } from './day-field';
import { dialogTexts } from './dialog-texts';
import type { Plan } from './live-rotation';
import { addDays, todayHere } from './next-step';
import { RefusalNote } from './refusal-note';
import { rotationPath } from './rotation';
import { useOrder } from './use-order';

// Five working days are seven on the calendar.
const noticeDays = 7;

/** Puts the plan up for notice. */
export function PublishModal({ board, plan, close }: { board: Board; plan: Plan; close: () => void }) {
  const d = useTexts(dialogTexts);
  const language = useLanguage();
  const { order, isBusy, problem } = useOrder(board.scope);
  const [notice] = useState(uuid7);
  const [from, setFrom] = useState(todayHere);
  const [until, setUntil] = useState(() => addDays(todayHere(), noticeDays - 1));
  const publish = async (): Promise<void> => {
    if (await order({ method: 'POST', path: rotationPath(board.scope, 'scenarios', plan.key, 'notice'), body: { notice, from, until } })) close();
  };
  return (
    <Modal open title={`${d.publishTitle} · ${plan.name}`} okText={d.confirmPublish} cancelText={d.cancel} confirmLoading={isBusy} onOk={() => void publish()} onCancel={close}>
      <RefusalNote problem={problem} />
      <p>{d.publishCount(number(plan.moves, language))}</p>
      <Form layout="vertical">
        <DayField id="rotation-notice-from" label={d.noticeFrom} value={from} change={setFrom} />
        <DayField id="rotation-notice-until" label={d.noticeUntil} value={until} change={setUntil} />
      </Form>
    </Modal>
  );
}
