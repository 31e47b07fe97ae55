import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { CorrectDialog } from './correct-dialog';
import { LeaveDialog, ReturnDialog, TakeBackLeavingDialog } from './leave-dialogs';
import { lifeTexts } from './life-texts';
import type { Dossier } from './teachers';

type Doing = 'correct' | 'phone' | 'leave' | 'back' | 'undo';

/** What may be done with one teacher; the server decides what is accepted. */
export function DossierActions({ dossier }: { dossier: Dossier }) {
  const l = useTexts(lifeTexts);
  const roles = rolesIn(useSession(), useScope());
  const [doing, setDoing] = useState<Doing>();
  const { line } = dossier;
  const close = (): void => { setDoing(undefined); };
  const button = (what: Doing, label: string) => <Button key={what} size="small" onClick={() => { setDoing(what); }}>{label}</Button>;
  const isCoordinator = roles.has('coordinator');
  if (!isCoordinator && !roles.has('school-clerk') && !roles.has('school-principal')) return null;
  return (
    <>
      <Space wrap style={{ marginBottom: 12 }}>
        {isCoordinator ? button('correct', l.correct) : button('phone', l.correctPhone)}
        {isCoordinator && line.leaving === null && button('leave', l.leave)}
        {isCoordinator && line.leaving?.hasLeft === true && line.leaving.kind !== 'died' && button('back', l.comeBack)}
        {isCoordinator && line.leaving !== null && button('undo', l.takeBackLeaving)}
      </Space>
      {(doing === 'correct' || doing === 'phone') && <CorrectDialog dossier={dossier} isPhoneOnly={doing === 'phone'} close={close} />}
      {doing === 'leave' && <LeaveDialog line={line} close={close} />}
      {doing === 'back' && <ReturnDialog line={line} close={close} />}
      {doing === 'undo' && <TakeBackLeavingDialog line={line} close={close} />}
    </>
  );
}
