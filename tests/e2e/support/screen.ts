import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

const screens = resolve(import.meta.dirname, '../../../docs/screens');

const sizes = {
  '3840x2160': { width: 3840, height: 2160 },
  '1366x768': { width: 1366, height: 768 },
  '1920x1080': { width: 1920, height: 1080 },
  '390x844': { width: 390, height: 844 },
};

type Size = keyof typeof sizes;

/** Takes the page at the sizes of a desk and a phone, or at others; asserts no sideways scroll at any. */
export async function takeSizes(page: Page, name: string, which: readonly Size[] = ['1366x768', '1920x1080', '390x844']): Promise<void> {
  for (const size of which) {
    await page.setViewportSize(sizes[size]);
    await page.waitForLoadState('networkidle');
    await fitsWidth(page);
    if (process.env.TAKE_SCREENS) {
      mkdirSync(screens, { recursive: true });
      await page.screenshot({ path: resolve(screens, `${name}-${size}.png`), animations: 'disabled' });
    }
  }
}

/** Takes the sizes and asserts no serious accessibility finding. */
export async function takeScreens(page: Page, name: string, which?: readonly Size[]): Promise<void> {
  await takeSizes(page, name, which);
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  const serious = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
  expect(serious.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
}

/** Asserts that the page does not scroll sideways, once it has laid itself out anew after a change of its size. */
export async function fitsWidth(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), { message: 'the page scrolls sideways' })
    .toBeLessThanOrEqual(0);
}
