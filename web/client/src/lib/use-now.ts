import { useEffect, useState } from 'react';

/** The time in Unix milliseconds, renewed every second while `isTicking`. */
export function useNow(isTicking: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isTicking) return;
    const renew = (): void => { setNow(Date.now()); };
    const first = setTimeout(renew);
    const timer = setInterval(renew, 1000);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [isTicking]);
  return now;
}
