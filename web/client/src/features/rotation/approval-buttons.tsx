import { useQuery } from '@tanstack/react-query';
import { Button, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import { personLabel } from '@/components/person/person-label';
import type { components } from '@/lib/api.gen';
import { useCodes } from '@/lib/codes';
import { read } from '@/lib/http/read';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { approvalTexts } from './approval-texts';
import type { Plan } from './live-rotation';
import { RefusalNote } from './refusal-note';
import { rotationPath } from './rotation';
import styles from './rotation.module.css';
import { useOrder } from './use-order';

type Envy = components['schemas']['EnvyPair'];

/** What a leader decides about a draft: approved as it is seen, or sent back for a reason. */
export function ApprovalButtons({ plan }: { plan: Plan }) {
  const a = useTexts(approvalTexts);
  const codes = useCodes();
  const language = useLanguage();
  const scope = useScope();
  const { order, isBusy, problem, forget } = useOrder(scope);
  const [asked, ask] = useState<{ kind: 'approve' | 'send-back'; digest: string }>();
  const [reason, setReason] = useState('');
  const [authority, setAuthority] = useState('');
  const close = (): void => {
    ask(undefined);
    forget();
  };
  const isApproving = asked?.kind === 'approve';
  const envy = useQuery({
    queryKey: [scope, 'rotation', 'open-envy', plan.key, plan.digest],
    queryFn: ({ signal }) => read<Envy[]>(rotationPath(scope, 'scenarios', plan.key, 'open-envy'), signal),
    enabled: isApproving,
  });
  const pairs = envy.data ?? [];
  const isUnsaid = isApproving ? envy.isPending || (pairs.length > 0 && authority.trim() === '') : reason.trim() === '';
  const decide = async (): Promise<void> => {
    if (asked === undefined) return;
    if (isApproving && pairs.length > 0) {
      const body = { authority: authority.trim(), pairs: pairs.map(({ envious, envied, school, stage, subject }) => ({ envious, envied, school, stage, subject })) };
      if (!(await order({ method: 'POST', path: rotationPath(scope, 'scenarios', plan.key, 'envy'), body }))) return;
    }
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
          okButtonProps={{ disabled: isUnsaid, loading: isBusy }}
          onOk={() => void decide()}
          onCancel={close}
        >
          <RefusalNote problem={problem} />
          {isApproving
            ? (
              <>
                <p>{a.approveText(number(plan.moves, language))}</p>
                {pairs.length > 0 && (
                  <>
                    <p><strong>{a.envy(number(pairs.length, language))}</strong></p>
                    <ul className={styles.envy}>
                      {pairs.map((pair) => (
                        <li key={`${pair.envious} ${pair.envied}`}>
                          {a.envyOf(personLabel({ name: pair.enviousName, number: pair.enviousNumber }, language), String(pair.enviousPoints), `${pair.schoolName} ${codes.name('subject', pair.subject)}`, personLabel({ name: pair.enviedName, number: pair.enviedNumber }, language), String(pair.enviedPoints))}
                        </li>
                      ))}
                    </ul>
                    <Input aria-label={a.authority} placeholder={a.authority} maxLength={100} value={authority} onChange={({ target }) => { setAuthority(target.value); }} />
                  </>
                )}
              </>
            )
            : <Input.TextArea aria-label={a.reason} placeholder={a.reason} autoFocus rows={2} maxLength={200} value={reason} onChange={({ target }) => { setReason(target.value); }} />}
        </Modal>
      )}
    </Space>
  );
}
