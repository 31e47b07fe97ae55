import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { FigureRecords } from '@/components/figure';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import styles from './screen-records.module.css';
import { screenTexts } from './screen-texts';
import { useLeftAlone } from './use-left-alone';

export interface ScreenRecordsProps {
  title: string;
  note: string;
  url: string;
  /** The figure's value: another one reads the records again. */
  value: number;
  close: () => void;
}

/** The records behind a figure, over the screen that goes on behind them. Closes with Esc, and by itself where nobody is left before it. */
export function ScreenRecords({ title, note, url, value, close }: ScreenRecordsProps) {
  const t = useTexts(screenTexts);
  const { data, isError } = useQuery({
    queryKey: ['screen-records', url, value],
    queryFn: ({ signal }) => read<FigureRecords>(url, signal),
    placeholderData: (before) => before,
  });
  useLeftAlone(close);
  const show = useCallback((dialog: HTMLDialogElement | null) => { if (dialog !== null && !dialog.open) dialog.showModal(); }, []);
  return (
    <dialog ref={show} className={styles.records} aria-label={title} onClose={close}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <span className={styles.note}>{note}</span>
        <button type="button" className={styles.close} onClick={close}>{t.closeRecords}</button>
      </header>
      {isError && <p className={styles.note}>{t.failing}</p>}
      {data?.records.length === 0 && <p className={styles.note}>{t.noRecords}</p>}
      <ol className={styles.list} tabIndex={0} aria-label={title}>
        {data?.records.map(({ id, text }) => <li key={id}>{text}</li>)}
      </ol>
    </dialog>
  );
}
