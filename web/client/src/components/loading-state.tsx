import { Spin } from 'antd';
import { useTexts } from '@/lib/i18n/texts';
import { commonTexts } from './common-texts';
import styles from './states.module.css';

export function LoadingState() {
  const t = useTexts(commonTexts);
  return (
    <div className={styles.state} role="status">
      <Spin />
      <span>{t.loading}</span>
    </div>
  );
}
