import { useState } from 'react';
import { apiPath, withQuery } from '@/lib/http/path';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import type { Exchange } from '../document';
import styles from './screen-figures.module.css';
import { ScreenRecords } from './screen-records';
import { screenTexts } from './screen-texts';

const shown = ['exchange.pairs-in-force', 'exchange.new-pairs', 'exchange.activities', 'exchange.person-times', 'exchange.persons'];

/** The year's figures, large; each opens its records over the screen. */
export function ScreenFigures({ scope, exchange: { figures = {}, period } }: { scope: string; exchange: Exchange }) {
  const t = useTexts(screenTexts);
  const language = useLanguage();
  const [opened, setOpened] = useState<string>();
  const nameOf = (code: string): string => (language === 'zh' ? figures[code]?.name : figures[code]?.english) ?? code;
  const open = opened === undefined ? undefined : figures[opened];
  return (
    <section className={styles.figures} aria-label={t.figures}>
      {shown.map((code) => {
        const figure = figures[code];
        return figure !== undefined && (
          <button key={code} type="button" className={styles.figure} data-figure={code} aria-haspopup="dialog" onClick={() => { setOpened(code); }}>
            <span className={styles.name}>
              {nameOf(code)}
              <span className={styles.when}>{figure.period}</span>
            </span>
            <span className={styles.value}>
              {number(figure.value, language)}
              <span className={styles.unit}>{figure.unit}</span>
            </span>
          </button>
        );
      })}
      {opened !== undefined && open !== undefined && (
        <ScreenRecords
          title={`${nameOf(opened)} ${number(open.value, language)} ${open.unit}`}
          note={open.period}
          url={withQuery(apiPath(scope, 'metrics', opened, 'records'), { asOf: period?.until })}
          value={open.value}
          close={() => { setOpened(undefined); }}
        />
      )}
    </section>
  );
}
