import type { Page } from '@playwright/test';

/** Counts real presses of a mouse button or a finger on a page from now on; typed fields may be told apart by what is pressed. */
export class Clicks {
  private count = 0;

  private constructor() {}

  static async on(page: Page): Promise<Clicks> {
    const clicks = new Clicks();
    await page.exposeFunction('tellPress', (isField: boolean) => {
      if (!isField) clicks.count++;
    });
    await page.evaluate(() => {
      const tell = (window as unknown as { tellPress: (isField: boolean) => void }).tellPress;
      document.addEventListener('pointerdown', ({ isTrusted, target }) => {
        if (isTrusted) tell(target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text'));
      }, true);
    });
    return clicks;
  }

  /** How many so far, presses into text fields left out. */
  get made(): number {
    return this.count;
  }
}
