import { useEffect } from 'react';
import { FailingState } from '@/components/failing-state';
import { unreachable } from '@/lib/http/problem';

const pause = 3_000;
const reloadEvery = 60_000;
const reloadedAt = 'tn-reloaded-at';

/** A page whose files could not be fetched: it is loaded when the server answers, which also fetches files a newer version has replaced. */
export function NotLoaded() {
  useEffect(() => {
    let wasAway = false;
    const ask = async (): Promise<void> => {
      const isHere = await fetch('/health/live').then(({ ok }) => ok, () => false);
      // Files that stay away although the server answers must not reload the page for ever.
      const isFresh = Date.now() - Number(sessionStorage.getItem(reloadedAt)) < reloadEvery;
      if (isHere && (wasAway || !isFresh)) {
        sessionStorage.setItem(reloadedAt, String(Date.now()));
        location.reload();
      }
      wasAway ||= !isHere;
    };
    void ask();
    const timer = setInterval(() => void ask(), pause);
    return () => { clearInterval(timer); };
  }, []);
  return <FailingState error={unreachable()} retry={() => { location.reload(); }} />;
}
