import { TabLinks } from '@/components/tab-links';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { candidacyTexts } from './texts';

export function CandidacyTabs() {
  const t = useTexts(candidacyTexts);
  const scope = useScope();
  return (
    <TabLinks
      label={t.tabs}
      tabs={[
        { to: pagePath(scope, 'rotation/applications'), label: t.applications },
        { to: pagePath(scope, 'rotation/eligibility'), label: t.eligibility },
        { to: pagePath(scope, 'rotation/disputes'), label: t.disputes },
      ]}
    />
  );
}
