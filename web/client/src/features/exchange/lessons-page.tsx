import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { LessonTable } from '@/components/happenings/lesson-table';
import { tableTexts } from '@/components/happenings/table-texts';
import { TimetableDialog } from '@/components/happenings/timetable-dialog';
import { useFresh } from '@/components/happenings/use-fresh';
import { useMayRun } from '@/components/happenings/use-may-run';
import { PageTitle } from '@/components/page-title';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { ExchangeTabs } from './exchange-tabs';
import styles from './list-page.module.css';
import { pairChoices, placesQuery } from './pairings';
import { exchangeTexts } from './texts';

/** The shared lessons of all pairs. */
export function LessonsPage() {
  const t = useTexts(exchangeTexts);
  const labels = useTexts(tableTexts);
  const scope = useScope();
  useFresh('exchange');
  const mayRun = useMayRun();
  const [isOpen, setOpen] = useState(false);
  const choices = useQuery({ ...pairChoices(scope), enabled: isOpen });
  const places = useQuery({ ...placesQuery(scope), enabled: isOpen });
  return (
    <>
      <PageTitle title={t.lessons} actions={mayRun && <Button type="primary" onClick={() => { setOpen(true); }}>{labels.timetable}</Button>} />
      <div className={styles.tabs}><ExchangeTabs /></div>
      <LessonTable empty={<EmptyState title={t.noLessons}>{t.noLessonsNext}</EmptyState>} />
      {isOpen && choices.data !== undefined && places.data !== undefined && (
        <TimetableDialog
          owners="pairings"
          choices={choices.data}
          schools={places.data.schools.map(({ key, code, name }) => ({ value: key, label: `${code} ${name}` }))}
          close={() => { setOpen(false); }}
        />
      )}
    </>
  );
}
