import { type RefObject, useEffect } from 'react';

const scrolling = '.ant-table-content, .ant-table-body';
const measuring = '.ant-table-measure-row';

/**
 * Makes every table that scrolls reachable by keyboard, for the table component renders its scrolling box without a tab stop; and takes its
 * hidden row, which repeats the header to measure it, checkbox and all, out of the keyboard's way.
 */
export function useReachableTables(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const reach = () => {
      for (const box of element.querySelectorAll<HTMLElement>(scrolling)) {
        if (!box.hasAttribute('tabindex')) box.tabIndex = 0;
      }
      for (const row of element.querySelectorAll<HTMLElement>(measuring)) row.inert = true;
    };
    const watching = new MutationObserver(reach);
    watching.observe(element, { childList: true, subtree: true });
    reach();
    return () => {
      watching.disconnect();
    };
  }, [root]);
}
