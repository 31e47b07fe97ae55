import { TabLinks } from '@/components/tab-links';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { groupTexts } from './texts';

export function GroupTabs({ group }: { group: string }) {
  const t = useTexts(groupTexts);
  const scope = useScope();
  return (
    <TabLinks
      label={t.tabs}
      tabs={[
        { to: pagePath(scope, 'groups', group), label: t.live },
        { to: pagePath(scope, 'groups', group, 'activities'), label: t.activities },
        { to: pagePath(scope, 'groups', group, 'lessons'), label: t.lessons },
      ]}
    />
  );
}
