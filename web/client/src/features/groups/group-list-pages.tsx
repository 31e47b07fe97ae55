import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { ActivityTable } from '@/components/happenings/activity-table';
import { LessonTable } from '@/components/happenings/lesson-table';
import { PlanDialog } from '@/components/happenings/plan-dialog';
import { tableTexts } from '@/components/happenings/table-texts';
import { TimetableDialog } from '@/components/happenings/timetable-dialog';
import { useFresh } from '@/components/happenings/use-fresh';
import { useMayRun } from '@/components/happenings/use-may-run';
import { PageTitle } from '@/components/page-title';
import type { components } from '@/lib/api.gen';
import { apiPath } from '@/lib/http/path';
import { read } from '@/lib/http/read';
import { useTexts } from '@/lib/i18n/texts';
import { useScope } from '@/lib/scope';
import styles from './group-list-pages.module.css';
import { GroupTabs } from './group-tabs';
import { schoolChoices } from './schools';
import { groupTexts } from './texts';

/** The activities of a group. */
export function GroupActivitiesPage() {
  const t = useTexts(groupTexts);
  const labels = useTexts(tableTexts);
  const { key, name } = useGroup();
  useFresh('group', key);
  const mayRun = useMayRun();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <PageTitle title={name} note={t.activities} actions={mayRun && <Button type="primary" onClick={() => { setOpen(true); }}>{labels.plan}</Button>} />
      <div className={styles.tabs}><GroupTabs group={key} /></div>
      <ActivityTable heldFor={key} isTwoSided={false} empty={<EmptyState title={t.noActivities}>{t.noActivitiesNext}</EmptyState>} />
      {isOpen && <PlanDialog owners="groups" choices={[{ value: key, label: name }]} close={() => { setOpen(false); }} />}
    </>
  );
}

/** The shared lessons of a group. */
export function GroupLessonsPage() {
  const t = useTexts(groupTexts);
  const labels = useTexts(tableTexts);
  const { key, name } = useGroup();
  useFresh('group', key);
  const mayRun = useMayRun();
  const [isOpen, setOpen] = useState(false);
  const schools = useQuery({ ...schoolChoices(useScope()), enabled: isOpen });
  return (
    <>
      <PageTitle title={name} note={t.lessons} actions={mayRun && <Button type="primary" onClick={() => { setOpen(true); }}>{labels.timetable}</Button>} />
      <div className={styles.tabs}><GroupTabs group={key} /></div>
      <LessonTable heldFor={key} empty={<EmptyState title={t.noLessons}>{t.noLessonsNext}</EmptyState>} />
      {isOpen && schools.data !== undefined && (
        <TimetableDialog owners="groups" choices={[{ value: key, label: name }]} schools={schools.data} close={() => { setOpen(false); }} />
      )}
    </>
  );
}

function useGroup(): { key: string; name: string } {
  const t = useTexts(groupTexts);
  const scope = useScope();
  const { group: key = '' } = useParams();
  const group = useQuery({
    queryKey: [scope, 'group', key],
    queryFn: ({ signal }) => read<components['schemas']['Group']>(apiPath(scope, 'groups', key), signal),
  });
  return { key, name: group.data?.line.name ?? t.title };
}
