import type { components } from '@/lib/api.gen';
import { labelled, number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { useIsPhone } from '@/lib/use-is-phone';
import { signed } from '../rotation';
import { rotationTexts } from '../texts';
import type { Dragged } from './post-rows';
import { postTexts } from './post-texts';
import styles from './posts.module.css';

export type MoveCheck = components['schemas']['MoveCheck'];

export interface DropNoteProps {
  /** Whether anybody may be dropped here. */
  canDrop: boolean;
  dragged: Dragged | undefined;
  /** Where somebody is held, by name. */
  post: string | undefined;
  check: MoveCheck | undefined;
}

/** What dropping here would do, or the rule and fact against it. */
export function DropNote({ canDrop, dragged, post, check }: DropNoteProps) {
  const t = useTexts(postTexts);
  const r = useTexts(rotationTexts);
  const language = useLanguage();
  const isPhone = useIsPhone();
  if (dragged === undefined) return <p className={styles.note}>{isPhone || !canDrop ? t.look : t.hint}</p>;
  if (post === undefined) return <p className={styles.note} aria-live="polite">{t.dragging(dragged.name)}</p>;
  if (check === undefined) return <p className={styles.note} aria-live="polite">{t.checking}</p>;
  const { refusal, from, to, kilometres, direction, beyond } = check;
  if (refusal !== null) {
    const why = language === 'zh' ? refusal.zh : refusal.en;
    return <p className={styles.note} data-allowed="false" aria-live="polite"><strong>{t.cannot(post)}</strong>{` ${typeof refusal.rule === 'string' ? labelled(r.refusedRule(refusal.rule), why, language) : why}`}</p>;
  }
  const far = kilometres === null ? '' : t.far(number(kilometres, language, 1));
  const warns = direction?.outcome === 'fail';
  return (
    <p className={styles.note} data-allowed="true" aria-live="polite">
      <strong>{t.can(post, signed(to.before), signed(to.after), far)}</strong>
      {` ${t.leaves(from.name, signed(from.before), signed(from.after))}`}
      {warns && ` ${t.warns(direction.code, language === 'zh' ? direction.factZh : direction.factEn)}`}
      {beyond !== null && ` ${language === 'zh' ? beyond.zh : beyond.en}`}
    </p>
  );
}
