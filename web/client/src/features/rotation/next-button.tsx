import { Button, Modal } from 'antd';
import { useState } from 'react';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { approvalTexts } from './approval-texts';
import type { Board } from './board';
import { DraftModal } from './draft-modal';
import { nextStep, todayHere } from './next-step';
import { OrderModal } from './order-modal';
import { PublishModal } from './publish-modal';
import { RefusalNote } from './refusal-note';
import { rotationPath } from './rotation';
import styles from './rotation.module.css';
import { rotationTexts } from './texts';
import { useOrder } from './use-order';

/** The one thing to do next. */
export function NextButton({ board }: { board: Board }) {
  const t = useTexts(rotationTexts);
  const a = useTexts(approvalTexts);
  const language = useLanguage();
  const step = nextStep(board.document, todayHere());
  // A dialog belongs to its step: what is done makes another step of it, and that one's dialog must not open by itself.
  const [opened, setOpened] = useState<string>();
  const isOpen = opened === step.kind;
  const open = (): void => { setOpened(step.kind); };
  const close = (): void => { setOpened(undefined); };
  switch (step.kind) {
    case 'assess':
      return <AssessButton board={board} isPrimary />;
    case 'draft':
      return (
        <>
          <Button type="primary" onClick={open}>{t.draft}</Button>
          {isOpen && <DraftModal board={board} close={close} />}
        </>
      );
    case 'place':
      return <span className={styles.hint}>{t.place}</span>;
    case 'await-approval':
      return <span className={styles.hint}>{a.awaitApproval}</span>;
    case 'revise':
      return <span className={styles.hint}>{a.sentBackFor(step.plan.sentBackFor)}</span>;
    case 'publish':
      return (
        <>
          <Button type="primary" onClick={open}>{t.publish}</Button>
          {isOpen && <PublishModal board={board} plan={step.plan} close={close} />}
        </>
      );
    case 'await-notice':
      return <Button disabled>{t.awaitNotice(step.plan.noticeUntil)}</Button>;
    case 'order':
      return (
        <>
          <Button type="primary" onClick={open}>{t.order}</Button>
          {isOpen && <OrderModal board={board} plan={step.plan} close={close} />}
        </>
      );
    case 'applying':
      return <span className={styles.hint}>{t.appliedOf(number(board.document.applied.serving, language), number(board.document.applied.of, language))}</span>;
    case 'done':
      return <span className={styles.hint}>{t.done}</span>;
  }
}

/** Holds the rules against everybody; one commit, a few seconds for a county. */
export function AssessButton({ board, isPrimary = false }: { board: Board; isPrimary?: boolean }) {
  const t = useTexts(rotationTexts);
  const { order, isBusy, problem, forget } = useOrder(board.scope);
  return (
    <>
      <Button
        type={isPrimary ? 'primary' : 'default'}
        size={isPrimary ? 'middle' : 'small'}
        loading={isBusy}
        onClick={() => void order({ method: 'POST', path: rotationPath(board.scope, 'cycles', board.cycle, 'assessment') })}
      >
        {isBusy ? t.assessing : isPrimary ? t.assess : t.assessAgain}
      </Button>
      {problem !== undefined && <Modal open footer={null} onCancel={forget}><RefusalNote problem={problem} /></Modal>}
    </>
  );
}
