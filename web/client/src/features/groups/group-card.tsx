import { Link } from 'react-router';
import { Card } from '@/components/card';
import { commonTexts } from '@/components/common-texts';
import { listed } from '@/components/happenings/documents';
import { LiveNow } from '@/components/happenings/live-now';
import { LiveFrame } from '@/components/live-frame';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { useToday } from '@/lib/use-today';
import { useLive } from '@/live/use-live';
import type { Group } from './document';
import { Members } from './members';
import { Month } from './month';
import { monthText } from './month-text';
import { groupTexts } from './texts';

/** A group on its coordinator's first screen: live now, this month's activities, members. */
export function GroupCard({ group }: { group: string }) {
  const t = useTexts(groupTexts);
  const scope = useScope();
  const c = useTexts(commonTexts);
  const today = useToday().format('YYYY-MM-DD');
  const live = useLive<Group>('group', scope, group);
  return (
    <LiveFrame live={live}>
      {(document) => (
        <>
          <Card title={document.name} aside={<Link to={pagePath(scope, 'groups', group)}>{t.open}</Link>}><LiveNow happenings={document} /></Card>
          <Card title={t.monthOf(monthText(document.period, today, c))}><Month activities={listed(document.month)} /></Card>
          <Card><Members group={group} members={listed(document.members)} /></Card>
        </>
      )}
    </LiveFrame>
  );
}
