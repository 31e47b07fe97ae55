import { Button, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import { useOrder } from '@/components/happenings/use-order';
import { personLabel } from '@/components/person/person-label';
import { listed } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { candidateParts, type ApplicationLine } from './candidacy';
import { candidacyTexts } from './texts';

export interface ReviewDialogProps {
  cycle: string;
  line: ApplicationLine;
  /** The bureau reviews for itself once the school has; before that it may speak for the school. */
  isBureau: boolean;
  close: () => void;
}

/** Passes, fails or sends one application back, or takes the last review back. */
export function ReviewDialog({ cycle, line: { who, state, wishes, schoolAt, bureauAt }, isBureau, close }: ReviewDialogProps) {
  const t = useTexts(candidacyTexts);
  const language = useLanguage();
  const { order, isPending } = useOrder();
  const [reason, setReason] = useState('');
  const isBureaus = isBureau && state !== 'at-school';
  const desk = isBureaus ? 'bureau-review' : 'school-review';
  const say = (outcome: string): void => { order({ parts: candidateParts(cycle, who.teacher, desk), body: { outcome, reason: reason.trim() === '' ? null : reason.trim() } }, close); };
  const mayUndo = isBureaus ? typeof bureauAt === 'string' : typeof schoolAt === 'string' && typeof bureauAt !== 'string';
  return (
    <Modal open title={personLabel({ name: who.name, number: who.number, school: who.schoolName }, language)} footer={null} onCancel={close}>
      <p>{`${t.stateOf(state)} · ${t.points} ${who.points} · ${listed(who.origins.map(t.originOf), language)}`}</p>
      {wishes.length > 0 && <ol>{wishes.map((wish, n) => <li key={`${n}${wish}`}>{wish}</li>)}</ol>}
      <Input.TextArea aria-label={t.reason} placeholder={t.reason} rows={2} maxLength={200} value={reason} onChange={({ target }) => { setReason(target.value); }} />
      <Space style={{ marginTop: 12 }} wrap>
        <Button type="primary" loading={isPending} onClick={() => { say('passed'); }}>{t.pass}</Button>
        <Button disabled={reason.trim() === ''} loading={isPending} onClick={() => { say('returned'); }}>{t.giveBack}</Button>
        <Button danger disabled={reason.trim() === ''} loading={isPending} onClick={() => { say('failed'); }}>{t.fail}</Button>
        {mayUndo && <Button type="text" loading={isPending} onClick={() => { order({ parts: candidateParts(cycle, who.teacher, desk, 'undo') }, close); }}>{t.undo}</Button>}
      </Space>
    </Modal>
  );
}
