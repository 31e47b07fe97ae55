/** True when an entry page starts another program than the one that runs here. */
export function startsAnother(entryPage: string, running: string | undefined): boolean {
  return running !== undefined && entryPage.includes('<div id="root">') && !entryPage.includes(running);
}

/** Where the program that runs here was loaded from. */
export function runningEntry(page: Document): string | undefined {
  return page.querySelector('script[type="module"][src]')?.getAttribute('src') ?? undefined;
}
