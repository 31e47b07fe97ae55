import { StateMark } from '@/components/state-mark';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { cardTexts } from './card-texts';
import type { Chain } from './live-rotation';
import styles from './rotation.module.css';
import { rotationTexts } from './texts';

/** More chains than these are folded away, so that the moves stay in sight. */
const fewChains = 3;

/** Chains and rings, a line each. */
export function ChainLines({ chains }: { chains: Chain[] }) {
  const c = useTexts(cardTexts);
  const t = useTexts(rotationTexts);
  const language = useLanguage();
  const lines = chains.map((chain) => <p key={chain.moves.join()} className={styles.chain}><StateMark>{chain.ring ? t.ring : t.chain}</StateMark> {chain.text}</p>);
  if (chains.length <= fewChains) return lines;
  return <details className={styles.chain}><summary>{c.chains(number(chains.length, language), number(chains.filter(({ ring }) => ring).length, language))}</summary>{lines}</details>;
}
