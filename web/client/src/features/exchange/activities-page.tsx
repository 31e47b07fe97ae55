import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { ActivityTable } from '@/components/happenings/activity-table';
import { PlanDialog } from '@/components/happenings/plan-dialog';
import { tableTexts } from '@/components/happenings/table-texts';
import { useFresh } from '@/components/happenings/use-fresh';
import { useMayRun } from '@/components/happenings/use-may-run';
import { PageTitle } from '@/components/page-title';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import { ExchangeTabs } from './exchange-tabs';
import styles from './list-page.module.css';
import { pairChoices } from './pairings';
import { exchangeTexts } from './texts';

/** The activities of all pairs. */
export function ActivitiesPage() {
  const t = useTexts(exchangeTexts);
  const labels = useTexts(tableTexts);
  const scope = useScope();
  useFresh('exchange');
  const mayRun = useMayRun();
  const [isPlanning, setPlanning] = useState(false);
  const choices = useQuery({ ...pairChoices(scope), enabled: isPlanning });
  return (
    <>
      <PageTitle title={t.activities} actions={mayRun && <Button type="primary" onClick={() => { setPlanning(true); }}>{labels.plan}</Button>} />
      <div className={styles.tabs}><ExchangeTabs /></div>
      <ActivityTable isTwoSided empty={<EmptyState title={t.noActivities}>{t.noActivitiesNext}</EmptyState>} />
      {isPlanning && choices.data !== undefined && <PlanDialog owners="pairings" choices={choices.data} close={() => { setPlanning(false); }} />}
    </>
  );
}
