import { type RefObject, useEffect } from 'react';

const scrolling = '.ant-table-content, .ant-table-body';

/** Makes every table that scrolls reachable by keyboard; the table component renders its scrolling box without a tab stop. */
export function useReachableTables(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const reach = () => {
      for (const box of element.querySelectorAll<HTMLElement>(scrolling)) {
        if (!box.hasAttribute('tabindex')) box.tabIndex = 0;
      }
    };
    const watching = new MutationObserver(reach);
    watching.observe(element, { childList: true, subtree: true });
    reach();
    return () => {
      watching.disconnect();
    };
  }, [root]);
}
