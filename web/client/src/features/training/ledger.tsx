import { Button } from 'antd';
import { useState } from 'react';
import { Card } from '@/components/card';
import { EmptyState } from '@/components/empty-state';
import { useTexts } from '@/lib/i18n/texts';
import styles from './card.module.css';
import { categoryNames, nameOf } from './code-names';
import type { TeacherHours } from './documents';
import { EntryItem } from './entry-item';
import entryStyles from './entry-item.module.css';
import { HoursProgress } from './hours-progress';
import { LogSheet } from './log-sheet';
import { progressIn } from './progress';
import { ReversalDialog } from './reversal-dialog';
import { trainingTexts } from './texts';

export interface LedgerProps {
  teacher: string;
  hours: TeacherHours;
  year: number;
  /** The year that was chosen, whose entries alone are listed; all of them without. */
  only?: string | undefined;
  /** The teacher may change what is not approved; the school may reverse what is. */
  may: 'revise' | 'reverse' | 'read';
}

/** A teacher's ledger: how far, by category, and every entry with how far it has come. */
export function Ledger({ teacher, hours, year, only = '', may }: LedgerProps) {
  const t = useTexts(trainingTexts);
  const categories = useTexts(categoryNames);
  const [chosen, setChosen] = useState<string>();
  const progress = progressIn(year, hours);
  const order = hours.order.filter((key) => hours.entries[key]?.until.startsWith(only));
  const line = chosen === undefined ? undefined : hours.entries[chosen];
  const close = (): void => { setChosen(undefined); };
  return (
    <>
      <Card>
        <HoursProgress progress={progress} />
        <ul className={styles.rows} aria-label={t.categories}>
          {Object.entries(progress.categories).map(([name, { credited, required }]) => (
            <li key={name} className={styles.row}>
              <span>{nameOf(categories, name)}</span>
              <span>{t.ofRequired(String(credited), String(required))}</span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t.entries}>
        {order.length === 0 ? (
          <EmptyState title={t.noEntries}>{t.noEntriesNext}</EmptyState>
        ) : (
          <ul className={entryStyles.list}>
            {order.map((key) => {
              const entry = hours.entries[key];
              if (entry === undefined) return null;
              const isOpen = entry.status === 'returned' || entry.status === 'submitted';
              return (
                <EntryItem key={key} line={entry}>
                  {may === 'revise' && isOpen && <Button size="small" onClick={() => { setChosen(key); }}>{t.revise}</Button>}
                  {may === 'reverse' && entry.status === 'credited' && <Button size="small" onClick={() => { setChosen(key); }}>{t.reverse}</Button>}
                </EntryItem>
              );
            })}
          </ul>
        )}
      </Card>
      {chosen !== undefined && line !== undefined && may === 'revise' && <LogSheet teacher={teacher} earlier={hours} changing={{ key: chosen, line }} close={close} />}
      {chosen !== undefined && line !== undefined && may === 'reverse' && <ReversalDialog teacher={teacher} entry={chosen} line={line} close={close} />}
    </>
  );
}
