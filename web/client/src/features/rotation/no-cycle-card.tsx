import { Button } from 'antd';
import { useState } from 'react';
import { Card } from '@/components/card';
import { EmptyState } from '@/components/empty-state';
import { useTexts } from '@/lib/i18n/texts';
import { dialogTexts } from './dialog-texts';
import { OpenCycleModal } from './open-cycle-modal';
import styles from './rotation.module.css';
import { rotationTexts } from './texts';

/** Before the first cycle, on the coordinator's first screen. */
export function NoCycleCard() {
  const d = useTexts(dialogTexts);
  const t = useTexts(rotationTexts);
  const [isOpening, setOpening] = useState(false);
  return (
    <Card title={t.menu}>
      <EmptyState title={d.none}>{d.noneNext}</EmptyState>
      <div className={styles.centred}><Button type="primary" onClick={() => { setOpening(true); }}>{d.open}</Button></div>
      {isOpening && <OpenCycleModal close={() => { setOpening(false); }} />}
    </Card>
  );
}
