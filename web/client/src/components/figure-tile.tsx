import { useState } from 'react';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { commonTexts } from './common-texts';
import type { Figure } from './figure';
import { FigureDrawer } from './figure-drawer';
import styles from './figure-tile.module.css';

export interface FigureTileProps {
  figure: Figure;
  /** Where the figure lives; its records are at `{url}/records`. */
  url: string;
  decimals?: number;
}

/** One number with its unit and what day or period it is of. Opens the records it counts. */
export function FigureTile({ figure, url, decimals = 0 }: FigureTileProps) {
  const t = useTexts(commonTexts);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const when = figure.period ?? (figure.asOf === undefined ? undefined : t.asOf(figure.asOf));
  return (
    <>
      <button type="button" className={styles.tile} data-figure={figure.code} title={t.openRecords(figure.name)} onClick={() => { setOpen(true); }}>
        <span className={styles.name}>{figure.name}</span>
        <span className={styles.value}>
          {number(figure.value, language, decimals)}
          <span className={styles.unit}>{figure.unit}</span>
        </span>
        {when !== undefined && <span className={styles.when}>{when}</span>}
      </button>
      {isOpen && <FigureDrawer figure={figure} url={url} close={() => { setOpen(false); }} />}
    </>
  );
}
