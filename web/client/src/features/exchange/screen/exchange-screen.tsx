import { useCallback } from 'react';
import { useParams } from 'react-router';
import { age, clockTime } from '@/lib/i18n/format';
import { useLanguage } from '@/lib/i18n/language';
import { useTexts } from '@/lib/i18n/texts';
import { darkPalette, publishPalette } from '@/lib/palette';
import { useNow } from '@/lib/use-now';
import { useTitle } from '@/lib/use-title';
import { useConnection } from '@/live/use-connection';
import { useLive, type LiveDocument } from '@/live/use-live';
import type { Exchange } from '../document';
import styles from './exchange-screen.module.css';
import { ScreenBar } from './screen-bar';
import { ScreenControls } from './screen-controls';
import { ScreenFigures } from './screen-figures';
import { ScreenGraph } from './screen-graph';
import { ScreenNow } from './screen-now';
import { screenTexts } from './screen-texts';
import { useAwake } from './use-awake';
import { useNewestVersion } from './use-newest-version';
import { useStirring } from './use-stirring';

/** A programme of exchange on a screen in the hall, which nobody looks after for days. */
export function ExchangeScreen() {
  const t = useTexts(screenTexts);
  const { key = '' } = useParams();
  const scope = `partnership/${key}`;
  const live = useLive<Exchange>('exchange', scope);
  const isStirring = useStirring();
  const dark = useCallback((element: HTMLElement | null) => { if (element !== null) publishPalette(element, darkPalette); }, []);
  useTitle(t.title);
  useNewestVersion();
  useAwake();
  return (
    <div ref={dark} className={styles.screen} data-live={live.status} data-idle={!isStirring}>
      <OldBand live={live} />
      <ScreenBar live={live} />
      <Board scope={scope} live={live} />
      {isStirring && <ScreenControls scope={scope} />}
    </div>
  );
}

function Board({ scope, live }: { scope: string; live: LiveDocument<Exchange> }) {
  const t = useTexts(screenTexts);
  const exchange = live.document;
  if (exchange === undefined) return <p className={styles.message}>{live.status === 'failing' ? t.forbidden : t.connecting}</p>;
  return (
    <main className={styles.board} aria-label={t.board}>
      <ScreenFigures scope={scope} exchange={exchange} />
      <ScreenGraph scope={scope} exchange={exchange} />
      <ScreenNow exchange={exchange} since={live.since} />
    </main>
  );
}

/** Across the top when what is shown is old: since when. A page that never heard the server has nothing old. */
function OldBand({ live }: { live: LiveDocument<Exchange> }) {
  const t = useTexts(screenTexts);
  const language = useLanguage();
  const connection = useConnection();
  const lost = connection.state === 'stale' || connection.state === 'offline' ? connection.since : undefined;
  const since = live.document === undefined ? undefined : (live.since ?? lost);
  const now = useNow(since !== undefined);
  return since === undefined ? null : (
    <div className={styles.band} role="alert">{t.staleBand(clockTime(since, language), age(now - since, language))}</div>
  );
}
