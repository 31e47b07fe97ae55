import { Link } from 'react-router';
import { Card } from '@/components/card';
import { FigureLink } from '@/components/figure-link';
import { listed } from '@/components/happenings/documents';
import { LiveFrame } from '@/components/live-frame';
import { number } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { pagePath, useScope } from '@/lib/scope';
import { useLive } from '@/live/use-live';
import type { Exchange } from './document';
import styles from './invitations-card.module.css';
import { exchangeTexts } from './texts';
import { useFiguresOf } from './use-figure';

const shown = 10;

/** The pairs in force, those with something going on first. */
export function PairsCard() {
  const t = useTexts(exchangeTexts);
  const scope = useScope();
  const language = useLanguage();
  const live = useLive<Exchange>('exchange', scope);
  const figureOf = useFiguresOf(scope, live.document ?? {});
  const page = pagePath(scope, 'exchange/pairings');
  return (
    <Card title={t.ourPairs} aside={<Link to={page}>{t.all(live.document?.pairs.order.length ?? 0)}</Link>}>
      <LiveFrame live={live}>
        {({ pairs, first, second, period }) => {
          const all = listed(pairs);
          const inForce = figureOf('exchange.pairs-in-force');
          if (all.length === 0) return <p className={styles.note}>{t.noPairs}</p>;
          const sorted = [...all].sort(([, a], [, b]) => Number(b.live) - Number(a.live));
          return (
            <>
              {inForce !== undefined && <FigureLink {...inForce}>{t.pairsCount(number(inForce.figure.value, language), period?.until ?? '')}</FigureLink>}
              <ul className={styles.list}>
                {sorted.slice(0, shown).map(([key, pair]) => (
                  <li key={key} className={styles.item}>
                    <span className={styles.what}>{pair.number} {first.items[pair.first]?.short ?? ''} — {second.items[pair.second]?.short ?? ''}</span>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </LiveFrame>
    </Card>
  );
}
