import { Form, Modal } from 'antd';
import { useState } from 'react';
import { uuid7 } from '@/lib/http/uuid7';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { Board } from './board';
import { dialogTexts } from './dialog-texts';
import type { Plan } from './live-rotation';
import { NoticeSpan, useNoticeSpan } from './notice-span';
import { RefusalNote } from './refusal-note';
import { rotationPath } from './rotation';
import { useOrder } from './use-order';

/** Puts the plan up for notice. */
export function PublishModal({ board, plan, close }: { board: Board; plan: Plan; close: () => void }) {
  const d = useTexts(dialogTexts);
  const language = useLanguage();
  const { order, isBusy, problem } = useOrder(board.scope);
  const [notice] = useState(uuid7);
  const span = useNoticeSpan(board);
  const publish = async (): Promise<void> => {
    if (await order({ method: 'POST', path: rotationPath(board.scope, 'scenarios', plan.key, 'notice'), body: { notice, from: span.from, until: span.until } })) close();
  };
  return (
    <Modal open title={`${d.publishTitle} · ${plan.name}`} okText={d.confirmPublish} cancelText={d.cancel} confirmLoading={isBusy} okButtonProps={{ disabled: span.until === undefined }} onOk={() => void publish()} onCancel={close}>
      <RefusalNote problem={problem} />
      <p>{d.publishCount(number(plan.moves, language))}</p>
      <Form layout="vertical">
        <NoticeSpan id="rotation-notice" span={span} scope={board.scope} />
      </Form>
    </Modal>
  );
}
