import { EmptyState } from '@/components/empty-state';
import { LiveNow } from '@/components/happenings/live-now';
import { LiveClock } from '@/components/live-clock';
import { LiveFrame } from '@/components/live-frame';
import { PageTitle } from '@/components/page-title';
import { PeriodSwitch } from '@/components/period-switch';
import { usePeriod } from '@/components/use-period';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { useLive } from '@/live/use-live';
import type { Exchange } from './document';
import styles from './exchange-page.module.css';
import { ExchangeTabs } from './exchange-tabs';
import { Figures } from './figures';
import { PairsPanel } from './pairs-panel';
import { Sentence } from './sentence';
import { exchangeTexts } from './texts';

/** A programme of exchange as it happens: its figures, its pairs, what goes on, and the sentence for the report. */
export function ExchangePage() {
  const t = useTexts(exchangeTexts);
  const scope = useScope();
  const live = useLive<Exchange>('exchange', scope);
  const { programme, period } = live.document ?? {};
  const year = usePeriod('year');
  return (
    <>
      <PageTitle
        title={programme === undefined ? t.untitled : t.title(programme.name, programme.first, programme.second)}
        note={period === undefined || year !== undefined ? undefined : t.period(period.label, period.until)}
        actions={<><PeriodSwitch code="exchange.activities" name="year" /><ExchangeTabs /><LiveClock live={live} /></>}
      />
      <LiveFrame live={live}>
        {(exchange) =>
          exchange.pairs.order.length === 0 && exchange.figures === undefined ? (
            <EmptyState title={t.emptyPairs} action={{ label: t.toImport, to: pagePath(scope, 'imports') }}>{t.emptyPairsNext}</EmptyState>
          ) : (
            <div className={styles.board}>
              <aside className={styles.figures} aria-label={t.figures}><Figures exchange={exchange} year={year} /></aside>
              <section className={styles.pairs}><PairsPanel exchange={exchange} /></section>
              <aside className={styles.now}><LiveNow happenings={exchange} /></aside>
              <div className={styles.sentence}><Sentence programme={exchange.programme} position={live.position} year={year} /></div>
            </div>
          )}
      </LiveFrame>
    </>
  );
}
