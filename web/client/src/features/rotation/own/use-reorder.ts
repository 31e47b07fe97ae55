import { useRef, useState, type PointerEvent, type RefObject } from 'react';

export interface Reordering {
  list: RefObject<HTMLOListElement | null>;
  /** The place of what is dragged now. */
  dragged: number | undefined;
  /** For the handle of the item at a place. */
  handle: (place: number) => { onPointerDown: (event: PointerEvent) => void };
}

/** Orders a list by dragging handles, with a finger as with a mouse. */
export function useReorder(move: (from: number, to: number) => void): Reordering {
  const list = useRef<HTMLOListElement | null>(null);
  const [dragged, setDragged] = useState<number>();
  const start = (place: number) => (event: PointerEvent): void => {
    event.preventDefault();
    let at = place;
    setDragged(at);
    const follow = (moved: globalThis.PointerEvent): void => {
      const over = placeAt(list.current, moved.clientY);
      if (over === undefined || over === at) return;
      move(at, over);
      at = over;
      setDragged(at);
    };
    const end = (): void => {
      setDragged(undefined);
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
    };
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
  };
  return { list, dragged, handle: (place) => ({ onPointerDown: start(place) }) };
}

function placeAt(list: HTMLElement | null, y: number): number | undefined {
  const place = [...(list?.children ?? [])].findIndex((item) => {
    const { top, bottom } = item.getBoundingClientRect();
    return y >= top && y < bottom;
  });
  return place < 0 ? undefined : place;
}
