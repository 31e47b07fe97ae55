import { FigureLink } from '@/components/figure-link';
import { FigureTile } from '@/components/figure-tile';
import { LoadingState } from '@/components/loading-state';
import { useTexts } from '@/lib/i18n/texts';
import type { Exchange } from './document';
import styles from './figures.module.css';
import { exchangeTexts } from './texts';
import { useFigure } from './use-figure';
import { useYearFigures } from './use-year-figures';

const large = ['exchange.pairs-in-force', 'exchange.new-pairs', 'exchange.activities', 'exchange.person-times', 'exchange.persons'];
const small = ['exchange.pairs-ever-signed', 'exchange.person-times-first', 'exchange.person-times-second'];
const sides: Record<string, 'first' | 'second'> = { 'exchange.person-times-first': 'first', 'exchange.person-times-second': 'second' };

/** The figures of the latest year with data, or of the one chosen, each opening its records. */
export function Figures({ exchange: live, year }: { exchange: Exchange; year: string | undefined }) {
  const t = useTexts(exchangeTexts);
  const exchange = useYearFigures(live, year);
  const figureOf = useFigure(exchange ?? live);
  if (exchange === undefined) return <LoadingState />;
  return (
    <>
      {large.map((code) => {
        const found = figureOf(code);
        return found !== undefined && <FigureTile key={code} figure={{ ...found.figure, period: found.figure.period ?? '' }} url={found.url} />;
      })}
      <div className={styles.small}>
        {small.map((code) => {
          const found = figureOf(code);
          const side = sides[code];
        const region = side === undefined ? undefined : exchange.programme?.[side];
        return found !== undefined && <FigureLink key={code} {...found} {...(region === undefined ? {} : { label: t.ofThem(region) })} />;
        })}
      </div>
    </>
  );
}
