import { useEffect, useRef } from 'react';

const after = 60_000;

/** Calls back once nobody has moved, touched, typed or scrolled for a minute. */
export function useLeftAlone(leave: () => void): void {
  const last = useRef(leave);
  useEffect(() => { last.current = leave; });
  useEffect(() => {
    let timer = setTimeout(() => { last.current(); }, after);
    const stir = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => { last.current(); }, after);
    };
    const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, stir);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, stir);
    };
  }, []);
}
