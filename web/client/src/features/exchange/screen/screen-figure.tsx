import { useState, type ReactNode } from 'react';
import { recordsUrl } from '@/components/figure';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import type { FoundFigure } from '../use-figure';
import { ScreenRecords } from './screen-records';

export interface ScreenFigureProps {
  found: FoundFigure;
  className: string | undefined;
  children: ReactNode;
}

/** A figure of the screen. Opens the records it counts. */
export function ScreenFigure({ found: { figure, url }, className, children }: ScreenFigureProps) {
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={className} data-figure={figure.code} data-value={figure.value} aria-haspopup="dialog" onClick={() => { setOpen(true); }}>
        {children}
      </button>
      {isOpen && (
        <ScreenRecords
          title={`${figure.name} ${number(figure.value, language)} ${figure.unit}`}
          note={figure.period ?? ''}
          url={recordsUrl(url)}
          value={figure.value}
          close={() => { setOpen(false); }}
        />
      )}
    </>
  );
}
