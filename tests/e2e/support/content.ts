import type { Page } from '@playwright/test';

/** What a page shows, line by line with its states, without its running clocks and what it says of the connection. */
export async function contentOf(page: Page): Promise<string[]> {
  return page.getByRole('main').evaluate((main) => {
    // A frame's data-live names its connection; a pair's says true or false.
    const isConnection = (name: string, value: string | null): boolean => name === 'data-live' && value !== 'true' && value !== 'false';
    const told = ['data-figure', 'data-value', 'data-new', 'data-live', 'data-up', 'data-todo'];
    const copy = main.cloneNode(true) as HTMLElement;
    for (const running of copy.querySelectorAll('span[data-live], [data-since], [role=timer]')) running.remove();
    // An instant is the same on both pages; how long ago it is depends on when one looks.
    for (const time of copy.querySelectorAll('time')) time.textContent = time.getAttribute('datetime') ?? '';
    const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    const lines: string[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!(node instanceof Element)) lines.push(node.textContent ?? '');
      else for (const name of told) if (node.hasAttribute(name) && !isConnection(name, node.getAttribute(name))) lines.push(`${name}=${node.getAttribute(name)}`);
    }
    return lines;
  });
}
