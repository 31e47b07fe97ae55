import { TabLinks } from '@/components/tab-links';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { screenPath } from './screen/screen-path';
import { exchangeTexts } from './texts';

export function ExchangeTabs() {
  const t = useTexts(exchangeTexts);
  const scope = useScope();
  return (
    <TabLinks
      label={t.tabs}
      tabs={[
        { to: pagePath(scope, 'exchange'), label: t.live },
        { to: pagePath(scope, 'exchange', 'pairings'), label: t.pairings },
        { to: pagePath(scope, 'exchange', 'activities'), label: t.activities },
        { to: pagePath(scope, 'exchange', 'lessons'), label: t.lessons },
        { to: screenPath(scope), label: t.screen },
      ]}
    />
  );
}
