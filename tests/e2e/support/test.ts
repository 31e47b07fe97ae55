import { test as base, type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { Host, password } from './host.js';

export { expect };

/** A person at a browser of their own, signed in. */
export type Person = { context: BrowserContext; page: Page };

type Size = { width: number; height: number };

/** Signs somebody in, at the host's own address or at another that leads to it. */
type Fixtures = { signIn: (login: string, size?: Size, url?: string) => Promise<Person> };

export const phone = { width: 390, height: 844 };

/** Tests over one running host; each person has a separate browser context. */
export const test = base.extend<Fixtures, { host: Host }>({
  host: [
    // Playwright reads the fixtures a function asks for from its first parameter.
    async ({ browserName: _ }, use) => {
      const host = await Host.start();
      await use(host);
      await host.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  signIn: async ({ browser, host }, use) => {
    const people: Person[] = [];
    await use(async (login, size, url = host.url) => {
      const person = await enter(browser, url, login, size);
      people.push(person);
      return person;
    });
    for (const person of people) await person.context.close();
  },
});

async function enter(browser: Browser, url: string, login: string, size: Size = { width: 1366, height: 768 }): Promise<Person> {
  const isPhone = size.width < 768;
  // Motion is drawn by the processor here, and a story is about what stands after it.
  const context = await browser.newContext({ baseURL: url, viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', isMobile: isPhone, hasTouch: isPhone, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await expect(page.locator('[data-connection]').first()).toHaveAttribute('data-connection', 'live', { timeout: 20_000 });
  return { context, page };
}
