import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { Exchange } from '../document';
import styles from './screen-figures.module.css';
import { screenTexts } from './screen-texts';

const shown = ['exchange.pairs-in-force', 'exchange.new-pairs', 'exchange.activities', 'exchange.person-times', 'exchange.persons'];

/** The year's figures, large. */
export function ScreenFigures({ exchange: { figures = {} } }: { exchange: Exchange }) {
  const t = useTexts(screenTexts);
  const language = useLanguage();
  return (
    <section className={styles.figures} aria-label={t.figures}>
      {shown.map((code) => {
        const figure = figures[code];
        return figure !== undefined && (
          <div key={code} className={styles.figure} data-figure={code}>
            <span className={styles.name}>
              {language === 'zh' ? figure.name : figure.english}
              <span className={styles.when}>{figure.period}</span>
            </span>
            <span className={styles.value}>
              {number(figure.value, language)}
              <span className={styles.unit}>{figure.unit}</span>
            </span>
          </div>
        );
      })}
    </section>
  );
}
