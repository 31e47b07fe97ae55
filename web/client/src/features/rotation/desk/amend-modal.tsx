import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { uuid7 } from '@/lib/http/uuid7';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { Board } from '../board';
import { dialogTexts } from '../dialog-texts';
import type { Plan } from '../live-rotation';
import { NoticeSpan, useNoticeSpan } from '../notice-span';
import { RefusalNote } from '../refusal-note';
import { rotationPath } from '../rotation';
import { useOrder } from '../use-order';
import { amendmentOf, type PlanRun } from './plan-runs';
import { deskTexts } from './texts';

/** Puts a repair of a plan on notice up as the notice's next version: only what changes is on notice anew. */
export function AmendModal({ board, plan, run, close }: { board: Board; plan: Plan; run: PlanRun; close: (isDone: boolean) => void }) {
  const t = useTexts(deskTexts);
  const d = useTexts(dialogTexts);
  const language = useLanguage();
  const { message } = App.useApp();
  const { order, isBusy, problem } = useOrder(board.scope);
  const [notice] = useState(uuid7);
  const span = useNoticeSpan(board);
  const [authority, setAuthority] = useState('');
  const { removed, added } = amendmentOf(run, board.document);
  const amend = async (): Promise<void> => {
    const body = { notice, from: span.from, until: span.until, authority: authority.trim(), removed, added, plan: run.plan };
    if (!(await order({ method: 'POST', path: rotationPath(board.scope, 'scenarios', plan.key, 'notice', 'amendments'), body }))) return;
    void message.success(t.amended);
    close(true);
  };
  return (
    <Modal open title={t.amendTitle} okText={t.amend} cancelText={d.cancel} confirmLoading={isBusy} okButtonProps={{ disabled: authority.trim() === '' || span.until === undefined }} onOk={() => void amend()} onCancel={() => { close(false); }}>
      <RefusalNote problem={problem} />
      <p>{t.amendCount(number(removed.length, language), number(added.length, language))}</p>
      <Form layout="vertical">
        <NoticeSpan id="amend" span={span} scope={board.scope} />
        <Form.Item label={t.authority} htmlFor="amend-authority" required>
          <Input id="amend-authority" value={authority} placeholder={t.authorityHint} maxLength={100} onChange={(event) => { setAuthority(event.target.value); }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
