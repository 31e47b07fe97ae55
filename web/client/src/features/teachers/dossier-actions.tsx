import { Button, Space } from 'antd';
import { useState } from 'react';
import { AskDialog } from '@/components/exemptions/ask-dialog';
import { exemptionTexts } from '@/components/exemptions/texts';
import { useTexts } from '@/lib/i18n/texts';
import { rolesIn } from '@/lib/roles';
import { useScope } from '@/lib/scope';
import { useSession } from '@/lib/session-context';
import { CorrectDialog } from './correct-dialog';
import { LeaveDialog, ReturnDialog, TakeBackLeavingDialog } from './leave-dialogs';
import { lifeTexts } from './life-texts';
import type { Dossier } from './teachers';
import { useAbout } from './use-about';

type Doing = 'correct' | 'phone' | 'leave' | 'back' | 'undo' | 'exempt';

/** What may be done with one teacher; the server decides what is accepted. */
export function DossierActions({ dossier }: { dossier: Dossier }) {
  const l = useTexts(lifeTexts);
  const e = useTexts(exemptionTexts);
  const roles = rolesIn(useSession(), useScope());
  const [doing, setDoing] = useState<Doing>();
  const { line } = dossier;
  const about = useAbout(line);
  const close = (): void => { setDoing(undefined); };
  const button = (what: Doing, label: string) => <Button key={what} size="small" onClick={() => { setDoing(what); }}>{label}</Button>;
  const isCoordinator = roles.has('coordinator');
  if (!isCoordinator && !roles.has('school-clerk') && !roles.has('school-principal')) return null;
  return (
    <>
      <Space wrap style={{ marginBottom: 12 }}>
        {isCoordinator ? button('correct', l.correct) : button('phone', l.correctPhone)}
        {line.leaving?.hasLeft !== true && button('exempt', e.askFor)}
        {isCoordinator && line.leaving === null && button('leave', l.leave)}
        {isCoordinator && line.leaving?.hasLeft === true && line.leaving.kind !== 'died' && button('back', l.comeBack)}
        {isCoordinator && line.leaving !== null && button('undo', l.takeBackLeaving)}
      </Space>
      {(doing === 'correct' || doing === 'phone') && <CorrectDialog dossier={dossier} isPhoneOnly={doing === 'phone'} close={close} />}
      {doing === 'exempt' && <AskDialog teacher={line.key} title={e.askFor} about={about} close={close} />}
      {doing === 'leave' && <LeaveDialog line={line} close={close} />}
      {doing === 'back' && <ReturnDialog line={line} close={close} />}
      {doing === 'undo' && <TakeBackLeavingDialog line={line} close={close} />}
    </>
  );
}
