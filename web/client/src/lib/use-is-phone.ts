import { useMedia } from './use-media';

/** True on screens for which the phone layout is made. */
export function useIsPhone(): boolean {
  return useMedia('(max-width: 768px)');
}
