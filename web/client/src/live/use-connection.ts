import { useSyncExternalStore } from 'react';
import type { Connection } from './keeper';
import { useLiveConnection } from './live-context';

export function useConnection(): Connection {
  const { connection } = useLiveConnection();
  return useSyncExternalStore(connection.listen, connection.get);
}

/** True once the server has said that it runs a newer version than this page. */
export function useReloadOffered(): boolean {
  const { reload } = useLiveConnection();
  return useSyncExternalStore(reload.listen, reload.get);
}
