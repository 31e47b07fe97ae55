import { Link } from 'react-router';
import { Card } from '@/components/card';
import { LiveNow } from '@/components/happenings/live-now';
import { LiveFrame } from '@/components/live-frame';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { useLive } from '@/live/use-live';
import type { Exchange } from './document';
import { screenPath } from './screen/screen-path';
import { exchangeTexts } from './texts';

/** What goes on in the exchange, on somebody's first screen. */
export function ExchangeCard() {
  const t = useTexts(exchangeTexts);
  const scope = useScope();
  const live = useLive<Exchange>('exchange', scope);
  return (
    <Card aside={<><Link to={pagePath(scope, 'exchange')}>{t.openLive}</Link><Link to={screenPath(scope)}>{t.screen}</Link></>}>
      <LiveFrame live={live}>{(exchange) => <LiveNow happenings={exchange} />}</LiveFrame>
    </Card>
  );
}
