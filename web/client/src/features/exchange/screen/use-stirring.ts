import { useEffect, useState } from 'react';

const stillAfter = 4_000;

/** True while somebody moves the pointer, touches or types, and for a moment after. */
export function useStirring(): boolean {
  const [isStirring, setStirring] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stir = (): void => {
      clearTimeout(timer);
      setStirring(true);
      timer = setTimeout(() => { setStirring(false); }, stillAfter);
    };
    const signs = ['pointermove', 'pointerdown', 'keydown'] as const;
    for (const sign of signs) window.addEventListener(sign, stir);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, stir);
    };
  }, []);
  return isStirring;
}
