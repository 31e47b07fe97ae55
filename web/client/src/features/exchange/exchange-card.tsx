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

/** What goes on in the exchange, on somebody's first screen; of the partnership seen, or of another. */
export function ExchangeCard({ of }: { of?: string }) {
  const t = useTexts(exchangeTexts);
  const here = useScope();
  const scope = of ?? here;
  const live = useLive<Exchange>('exchange', scope);
  return (
    <Card {...(of === undefined ? {} : { title: t.today })} aside={<><Link to={pagePath(scope, 'exchange')}>{t.openLive}</Link><Link to={screenPath(scope)}>{t.screen}</Link></>}>
      <LiveFrame live={live}>{(exchange) => <LiveNow happenings={exchange} />}</LiveFrame>
    </Card>
  );
}
