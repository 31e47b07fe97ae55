import { useCallback, useState } from 'react';

export interface Box {
  ref: (element: HTMLElement | null) => (() => void) | undefined;
  width: number;
  /** From the element's top to the bottom of the window, as it was laid out first. */
  height: number;
}

const margin = 136;

/** The room an element has, followed as the window changes. */
export function useBox(): Box {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const measure = (): void => {
      const { width, top } = element.getBoundingClientRect();
      const next = { width: Math.floor(width), height: Math.floor(window.innerHeight - top - window.scrollY - margin) };
      setSize((before) => (before.width === next.width && before.height === next.height ? before : next));
    };
    const resizes = new ResizeObserver(measure);
    resizes.observe(element);
    window.addEventListener('resize', measure);
    return () => {
      resizes.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, []);
  return { ref, ...size };
}
