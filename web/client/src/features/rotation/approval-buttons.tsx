import { Button, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { approvalTexts } from './approval-texts';
import type { Plan } from './live-rotation';
import { RefusalNote } from './refusal-note';
import { rotationPath } from './rotation';
import { useOrder } from './use-order';

/** What a leader decides about a draft: approved as it is seen, or sent back for a reason. */
export function ApprovalButtons({ plan }: { plan: Plan }) {
  const a = useTexts(approvalTexts);
  const language = useLanguage();
  const scope = useScope();
  const { order, isBusy, problem, forget } = useOrder(scope);
  const [asked, ask] = useState<{ kind: 'approve' | 'send-back'; digest: string }>();
  const [reason, setReason] = useState('');
  const close = (): void => {
    ask(undefined);
    forget();
  };
  const isApproving = asked?.kind === 'approve';
  const decide = async (): Promise<void> => {
    if (asked === undefined) return;
    const path = rotationPath(scope, 'scenarios', plan.key, isApproving ? 'approval' : 'sending-back');
    if (await order({ method: 'POST', path, body: isApproving ? { digest: asked.digest } : { reason: reason.trim() } })) close();
  };
  return (
    <Space>
      {plan.approval !== 'given' && <Button type="primary" onClick={() => { ask({ kind: 'approve', digest: plan.digest }); }}>{a.approve}</Button>}
      {plan.approval !== 'sent-back' && <Button onClick={() => { ask({ kind: 'send-back', digest: plan.digest }); }}>{a.sendBack}</Button>}
      {asked !== undefined && (
        <Modal
          open
          title={isApproving ? a.approveTitle(plan.name) : a.sendBackTitle(plan.name)}
          okText={isApproving ? a.approve : a.sendBack}
          cancelText={a.cancel}
          okButtonProps={{ disabled: !isApproving && reason.trim() === '', loading: isBusy }}
          onOk={() => void decide()}
          onCancel={close}
        >
          <RefusalNote problem={problem} />
          {isApproving
            ? <p>{a.approveText(number(plan.moves, language))}</p>
            : <Input.TextArea aria-label={a.reason} placeholder={a.reason} autoFocus rows={2} maxLength={200} value={reason} onChange={({ target }) => { setReason(target.value); }} />}
        </Modal>
      )}
    </Space>
  );
}
