import type { Page } from '@playwright/test';

/** Counts real presses of a mouse button or a finger on a page from now on; typed fields may be told apart by what is pressed. */
export class Clicks {
  private count = 0;

  private constructor() {}

  /** @param name A name for each count of the same page. */
  static async on(page: Page, name = 'tellPress'): Promise<Clicks> {
    const clicks = new Clicks();
    await page.exposeFunction(name, (isField: boolean) => {
      if (!isField) clicks.count++;
    });
    await page.evaluate((told) => {
      const tell = (window as unknown as Record<string, (isField: boolean) => void>)[told]!;
      document.addEventListener('pointerdown', ({ isTrusted, target }) => {
        if (isTrusted) tell(target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text'));
      }, true);
    }, name);
    return clicks;
  }

  /** How many so far, presses into text fields left out. */
  get made(): number {
    return this.count;
  }
}
