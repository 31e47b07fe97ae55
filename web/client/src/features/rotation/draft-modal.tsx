import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { uuid7 } from '@/lib/http/uuid7';
import { useTexts } from '@/lib/i18n/texts';
import type { Board } from './board';
import { dialogTexts } from './dialog-texts';
import { RefusalNote } from './refusal-note';
import { rotationPath } from './rotation';
import { rotationTexts } from './texts';
import { useOrder } from './use-order';

/** Begins a plan and turns to it. */
export function DraftModal({ board, close }: { board: Board; close: () => void }) {
  const d = useTexts(dialogTexts);
  const t = useTexts(rotationTexts);
  const { order, isBusy, problem } = useOrder(board.scope);
  const [, setParams] = useSearchParams();
  const [key] = useState(() => uuid7().replaceAll('-', ''));
  const count = board.document.scenarios.order.length;
  const [name, setName] = useState(count === 0 ? d.firstPlan : `${t.plan} ${count + 1}`);
  const draft = async (): Promise<void> => {
    if (!(await order({ method: 'POST', path: rotationPath(board.scope, 'scenarios', key), body: { cycle: board.cycle, name: name.trim() } }))) return;
    setParams((before) => {
      const next = new URLSearchParams(before);
      next.delete('plan');
      return next;
    }, { replace: true });
    close();
  };
  return (
    <Modal open title={t.draft} okText={t.draft} cancelText={d.cancel} confirmLoading={isBusy} okButtonProps={{ disabled: name.trim() === '' }} onOk={() => void draft()} onCancel={close}>
      <RefusalNote problem={problem} />
      <Form layout="vertical">
        <Form.Item label={d.draftName} htmlFor="rotation-plan-name">
          <Input id="rotation-plan-name" value={name} maxLength={40} onChange={(event) => { setName(event.target.value); }} onPressEnter={() => void draft()} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
