import { Button, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import { useOrder } from '@/components/happenings/use-order';
import { StateMark } from '@/components/state-mark';
import { uuid7 } from '@/lib/http/uuid7';
import { useTexts } from '@/lib/i18n/texts';
import type { Candidate } from '../rotation';
import { caseTexts } from './own-case-texts';

type Move = NonNullable<Candidate['move']>;

/** What a teacher may do about the own move: object to it while it is on notice, and leave the rotation before it is ordered. */
export function OwnMoveActions({ move, cycle, teacher }: { move: Move; cycle: string; teacher: string }) {
  const t = useTexts(caseTexts);
  const [asked, ask] = useState<'object' | 'leave'>();
  const mayAct = move.state === 'noticed';
  return (
    <>
      {typeof move.objection === 'string' && <p><StateMark tone={move.objection === 'open' ? 'waiting' : 'plain'}>{t.objectionOf(move.objection)}</StateMark></p>}
      {mayAct && (
        <Space wrap>
          {move.objection !== 'open' && <Button onClick={() => { ask('object'); }}>{t.object}</Button>}
          <Button onClick={() => { ask('leave'); }}>{t.leave}</Button>
        </Space>
      )}
      {asked !== undefined && <Saying key={asked} what={asked} move={move} cycle={cycle} teacher={teacher} close={() => { ask(undefined); }} />}
    </>
  );
}

function Saying({ what, move, cycle, teacher, close }: { what: 'object' | 'leave'; move: Move; cycle: string; teacher: string; close: () => void }) {
  const t = useTexts(caseTexts);
  const { order, isPending } = useOrder();
  const [words, setWords] = useState('');
  const [objection] = useState(uuid7);
  const say = (): void => {
    const text = words.trim();
    order(what === 'object'
      ? { parts: ['rotation', 'scenarios', move.scenario, 'moves', move.id, 'objections'], body: { objection, text } }
      : { parts: ['rotation', 'cycles', cycle, 'candidates', teacher, 'withdrawal'], body: { reason: text } }, close);
  };
  return (
    <Modal
      open
      title={what === 'object' ? t.object : t.leave}
      okText={what === 'object' ? t.sendObjection : t.sendLeave}
      cancelText={t.cancel}
      okButtonProps={{ disabled: words.trim() === '', loading: isPending, danger: what === 'leave' }}
      onOk={say}
      onCancel={close}
    >
      <p>{what === 'object' ? t.objectNext : t.leaveNext}</p>
      <Input.TextArea aria-label={t.words} placeholder={t.words} autoFocus rows={4} maxLength={500} value={words} onChange={(event) => { setWords(event.target.value); }} />
    </Modal>
  );
}
