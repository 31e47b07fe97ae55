import { useEffect } from 'react';
import { useConnection, useReloadOffered } from '@/live/use-connection';
import { runningEntry, startsAnother } from './newer-version';

const every = 3_600_000;
/** A page just loaded is as new as it gets: whatever is said of it, it is not loaded again and again. */
const settled = 60_000;
const spread = 10_000;

/** Loads a page that nobody looks after again when the server has a newer one: looked for after each interruption and each hour. */
export function useNewestVersion(): void {
  const isLive = useConnection().state === 'live';
  const isOffered = useReloadOffered();
  useEffect(() => {
    if (!isLive) return undefined;
    const look = (): void => { void renew(isOffered); };
    const soon = setTimeout(look, Math.random() * spread);
    const timer = setInterval(look, every);
    return () => {
      clearTimeout(soon);
      clearInterval(timer);
    };
  }, [isLive, isOffered]);
}

async function renew(isOffered: boolean): Promise<void> {
  if (performance.now() < settled) return;
  const answer = await fetch(location.href, { cache: 'no-store', headers: { accept: 'text/html' } }).catch(() => undefined);
  // Only when the page can be had: an error page in its place would never come back by itself.
  if (answer?.ok !== true) return;
  if (isOffered || startsAnother(await answer.text(), runningEntry(document))) location.reload();
}
