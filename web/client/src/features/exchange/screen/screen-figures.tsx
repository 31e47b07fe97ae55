import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { Exchange } from '../document';
import { useFiguresOf } from '../use-figure';
import { ScreenFigure } from './screen-figure';
import styles from './screen-figures.module.css';
import { screenTexts } from './screen-texts';

const shown = ['exchange.pairs-in-force', 'exchange.new-pairs', 'exchange.activities', 'exchange.person-times', 'exchange.persons'];

/** The year's figures, large. */
export function ScreenFigures({ scope, exchange }: { scope: string; exchange: Exchange }) {
  const t = useTexts(screenTexts);
  const language = useLanguage();
  const figureOf = useFiguresOf(scope, exchange);
  return (
    <section className={styles.figures} aria-label={t.figures}>
      {shown.map((code) => {
        const found = figureOf(code);
        return found !== undefined && (
          <ScreenFigure key={code} found={found} className={styles.figure}>
            <span className={styles.name}>
              {found.figure.name}
              <span className={styles.when}>{found.figure.period}</span>
            </span>
            <span className={styles.value}>
              {number(found.figure.value, language)}
              <span className={styles.unit}>{found.figure.unit}</span>
            </span>
          </ScreenFigure>
        );
      })}
    </section>
  );
}
