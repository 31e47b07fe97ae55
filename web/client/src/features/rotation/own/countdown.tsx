import { useState } from 'react';
import { useTexts } from '@/lib/i18n/texts';
import { useNow } from '@/lib/use-now';
import type { WishSheet } from './own-case';
import styles from './own.module.css';
import { wishTexts } from './wish-texts';

/** How long wishes are still taken, counted from the server's clock. */
export function Countdown({ sheet: { isOpen, opens, closes, now } }: { sheet: WishSheet }) {
  const t = useTexts(wishTexts);
  const [readAt] = useState(() => Date.now());
  const ticking = useNow(isOpen);
  const at = moment(closes);
  if (!isOpen || typeof closes !== 'string')
    return <p className={styles.countdown} data-open="false">{typeof opens === 'string' && opens > now ? t.opens(moment(opens)) : t.closed(at)}</p>;
  const left = Math.max(0, Math.floor((Date.parse(`${closes.slice(0, 19)}Z`) - Date.parse(`${now.slice(0, 19)}Z`) - (ticking - readAt)) / 1000));
  return (
    <p className={styles.countdown} data-open="true" role="timer">
      {t.closesIn(t.left(Math.floor(left / 86400), Math.floor(left / 3600) % 24, Math.floor(left / 60) % 60, left % 60), at)}
    </p>
  );
}

function moment(local: string | null | undefined): string {
  return typeof local === 'string' ? local.slice(0, 16).replace('T', ' ') : '';
}
