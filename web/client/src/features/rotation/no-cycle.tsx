import { Button } from 'antd';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { PageTitle } from '@/components/page-title';
import { useTexts } from '@/lib/i18n/texts';
import { dialogTexts } from './dialog-texts';
import { OpenCycleModal } from './open-cycle-modal';
import styles from './rotation.module.css';
import { rotationTexts } from './texts';

/** Before the first cycle: what opening one does, and the button. */
export function NoCycle({ canPlan }: { canPlan: boolean }) {
  const d = useTexts(dialogTexts);
  const t = useTexts(rotationTexts);
  const [isOpening, setOpening] = useState(false);
  return (
    <>
      <PageTitle title={t.menu} />
      <EmptyState title={d.none}>{canPlan ? d.noneNext : d.noneReader}</EmptyState>
      {canPlan && (
        <div className={styles.centred}>
          <Button type="primary" size="large" onClick={() => { setOpening(true); }}>{d.open}</Button>
        </div>
      )}
      {isOpening && <OpenCycleModal close={() => { setOpening(false); }} />}
    </>
  );
}
