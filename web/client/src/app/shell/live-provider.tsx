import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { forgetWrites } from '@/lib/http/after';
import { sessionQuery } from '@/lib/session';
import { Live } from '@/live/live';
import { LiveContext } from '@/live/live-context';
import { SignalRTransport } from '@/live/signalr-transport';
import { useConnection } from '@/live/use-connection';

/** The one live connection of the page, open while somebody is signed in. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [live] = useState(() => new Live(new SignalRTransport()));
  useEffect(() => {
    live.start();
    const tryNow = (): void => { live.tryNow(); };
    window.addEventListener('online', tryNow);
    document.addEventListener('visibilitychange', tryNow);
    // Reads must not wait for a position that a restored history never reached.
    let known = live.epoch.get();
    const deafen = live.epoch.listen(() => {
      if (known !== undefined) forgetWrites();
      known = live.epoch.get();
    });
    return () => {
      deafen();
      window.removeEventListener('online', tryNow);
      document.removeEventListener('visibilitychange', tryNow);
      live.stop();
    };
  }, [live]);
  return (
    <LiveContext value={live}>
      <SessionWatch />
      <ReadAgain />
      {children}
    </LiveContext>
  );
}

/** A browser does not say why a WebSocket was refused, so ask whether we are still signed in. */
function SessionWatch(): null {
  const isLive = useConnection().state === 'live';
  useQuery({ ...sessionQuery, refetchInterval: isLive ? false : 15_000 });
  return null;
}

/** What is shown beside the live documents was read before the line broke: read it again. */
function ReadAgain(): null {
  const queries = useQueryClient();
  const { state } = useConnection();
  const wasLost = useRef(false);
  useEffect(() => {
    if (state === 'live' && wasLost.current) void queries.invalidateQueries();
    wasLost.current = state === 'stale' || state === 'offline';
  }, [queries, state]);
  return null;
}
