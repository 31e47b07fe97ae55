import { useTexts } from '@/lib/i18n/texts';
import { signed, type PostEffect } from './rotation';
import styles from './rotation.module.css';
import { rotationTexts } from './texts';

/** −2 → −1, large; 8/10 small. */
export function EffectText({ effect: { before, after, staffed, authorised } }: { effect: PostEffect }) {
  const t = useTexts(rotationTexts);
  return (
    <span className={styles.effect}>
      <b data-balance={balance(before)}>{signed(before)}</b>
      {after !== before && (
        <>
          {' → '}
          <b data-balance={balance(after)}>{signed(after)}</b>
        </>
      )}
      <small title={`${t.staffed} ${staffed} / ${t.authorised} ${authorised}`}>{`${staffed}/${authorised}`}</small>
    </span>
  );
}

function balance(difference: number): 'shortage' | 'surplus' | 'even' {
  return difference < 0 ? 'shortage' : difference > 0 ? 'surplus' : 'even';
}
