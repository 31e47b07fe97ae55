import { useSyncExternalStore } from 'react';

const query = '(max-width: 768px)';

/** True on screens for which the phone layout is made. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(query).matches);
}

function listen(changed: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', changed);
  return () => { media.removeEventListener('change', changed); };
}
