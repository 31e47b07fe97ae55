import { EmptyState } from '@/components/empty-state';
import { ActivityTable } from '@/components/happenings/activity-table';
import { useFresh } from '@/components/happenings/use-fresh';
import { PageTitle } from '@/components/page-title';
import { useTexts } from '@/lib/i18n/texts';
import { groupTexts } from './texts';

/** The activities of every group of the region. */
export function AllActivitiesPage() {
  const t = useTexts(groupTexts);
  useFresh('todo', 'coordinator');
  return (
    <>
      <PageTitle title={t.allActivities} />
      <ActivityTable isTwoSided={false} empty={<EmptyState title={t.noActivities}>{t.noActivitiesNext}</EmptyState>} />
    </>
  );
}
