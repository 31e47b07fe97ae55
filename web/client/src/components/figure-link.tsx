import { useState, type ReactNode } from 'react';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { commonTexts } from './common-texts';
import type { Figure } from './figure';
import { FigureDrawer } from './figure-drawer';
import styles from './figure-link.module.css';

export interface FigureLinkProps {
  figure: Figure;
  url: string;
  /** Shown before the value; the figure's name when it is left out, nothing when empty. */
  label?: string;
  /** Places after the point. */
  decimals?: number;
  /** The words it is told in, where label, value and unit do not make the sentence. */
  children?: ReactNode;
}

/** A figure within a line of text. Opens the records it counts. */
export function FigureLink({ figure, url, label = figure.name, decimals = 0, children }: FigureLinkProps) {
  const t = useTexts(commonTexts);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={`${styles.link ?? ''} ${children === undefined ? '' : styles.told ?? ''}`} data-figure={figure.code} title={t.openRecords(figure.name)} onClick={() => { setOpen(true); }}>
        {children ?? (
          <>
            {label !== '' && <span className={styles.label}>{label}</span>}
            <span className={styles.value}>{number(figure.value, language, decimals)}</span>
            <span className={styles.unit}>{figure.unit}</span>
          </>
        )}
      </button>
      {isOpen && <FigureDrawer figure={figure} url={url} close={() => { setOpen(false); }} />}
    </>
  );
}
