import { useCallback, useSyncExternalStore } from 'react';
import { useLiveConnection } from './live-context';
import type { Shown } from './watch';

/** A live document typed as the server's OpenAPI describes it. */
export type LiveDocument<T> = Omit<Shown, 'document'> & { document: T | undefined };

/**
 * Follows a live document while the component is shown. The document keeps its last value through drops; `status`
 * and `since` say whether it is current. Unchanged branches stay the same objects from one value to the next.
 */
export function useLive<T>(view: string, scope: string, audience: string | null = null): LiveDocument<T> {
  const live = useLiveConnection();
  const listen = useCallback(
    (changed: () => void) => live.hold({ view, scope, audience }, changed),
    [live, view, scope, audience],
  );
  return useSyncExternalStore(listen, () => live.shown({ view, scope, audience })) as LiveDocument<T>;
}
