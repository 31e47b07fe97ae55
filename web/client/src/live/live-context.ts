import { createContext, useContext } from 'react';
import type { Live } from './live';

export const LiveContext = createContext<Live | undefined>(undefined);

export function useLiveConnection(): Live {
  const live = useContext(LiveContext);
  if (live === undefined) throw new Error('No live connection above this component.');
  return live;
}
