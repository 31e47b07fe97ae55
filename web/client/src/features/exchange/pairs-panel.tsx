import { FigureLink } from '@/components/figure-link';
import { useTexts } from '@/lib/i18n/texts';
import type { Exchange } from './document';
import { PairsGraph } from './pairs-graph';
import styles from './pairs-panel.module.css';
import { exchangeTexts } from './texts';
import { useFigure } from './use-figure';

/** The graph of the pairs under the names of the two sides. */
export function PairsPanel({ exchange }: { exchange: Exchange }) {
  const t = useTexts(exchangeTexts);
  const figureOf = useFigure(exchange);
  const [first, second] = [figureOf('exchange.schools-first'), figureOf('exchange.schools-second')];
  return (
    <>
      <div className={styles.sides}>
        {first !== undefined && <FigureLink {...first} label={exchange.programme?.first ?? first.figure.name} />}
        <span className={styles.legend}>
          <span data-kind="pair">{t.legendPair}</span>
          <span data-kind="new">{t.legendNew}</span>
          <span data-kind="live">{t.legendLive}</span>
        </span>
        {second !== undefined && <FigureLink {...second} label={exchange.programme?.second ?? second.figure.name} />}
      </div>
      <PairsGraph exchange={exchange} />
    </>
  );
}
