import { useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath } from '@/lib/scope';
import styles from './screen-controls.module.css';
import { screenTexts } from './screen-texts';

/** Full screen and the way back; only there while somebody stands before the screen. */
export function ScreenControls({ scope }: { scope: string }) {
  const t = useTexts(screenTexts);
  const isFull = useSyncExternalStore(listen, () => document.fullscreenElement !== null);
  const toggle = (): void => {
    void (isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined);
  };
  return (
    <div className={styles.controls}>
      <Link className={styles.control} to={pagePath(scope, 'exchange')}>{t.back}</Link>
      <button type="button" className={styles.control} onClick={toggle}>{isFull ? t.leaveFullScreen : t.fullScreen}</button>
    </div>
  );
}

function listen(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed);
  return () => { document.removeEventListener('fullscreenchange', changed); };
}
