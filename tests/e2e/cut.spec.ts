import type { Page } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import { Api } from './support/api.js';
import { exchangeScreen, hall, saysSinceWhen } from './support/big-screen.js';
import { Cable } from './support/cable.js';
import { takeSizes } from './support/screen.js';
import { expect, test } from './support/test.js';

/** How long after a cut a page may still pass for live. */
const promised = 5_000;
/** More of them measure the spread. */
const cuts = Number(process.env.CUTS ?? 1);

for (const [how, act] of [['falls silent', (cable: Cable) => { cable.pull(); }], ['is closed', (cable: Cable) => { cable.cut(); }]] as const) {
  test(`every live page says within five seconds that the network ${how}, and goes on when it is back`, async ({ signIn, host }) => {
    test.setTimeout(120_000 + cuts * 40_000);
    const cable = await Cable.to(host.url);
    const api = await Api.signIn(host.url, 'group');
    const { grants } = await api.read<{ grants: { target: string }[] }>('/api/v1/session');
    await api.close();
    const seats = [
      ['big screen', 'leader', exchangeScreen, hall],
      ['group', 'group', `/region/datong/groups/${grants[0]!.target}`],
      ['exchange', 'yuhuatai', '/partnership/yuhuatai~datong/exchange'],
      ['overview', 'coordinator', '/partnership/yuhuatai~datong'],
    ] as const;
    const pages = new Map<string, Page>();
    for (const [name, login, path, size] of seats) {
      const { page } = await signIn(login, size, cable.url);
      await page.goto(path);
      pages.set(name, page);
    }
    for (let cut = 0; cut < cuts; cut++) {
      for (const page of pages.values()) await isLive(page);
      // The cut may come at any moment between two signs of life.
      await pause(Math.random() * 2_000);
      const bands = [...pages].map(([name, page]) => [name, whenBandAppears(page)] as const);
      await Promise.all([...pages.values()].map((page) => page.evaluate(() => document.title)));
      const cutAt = Date.now();
      act(cable);
      for (const [name, band] of bands) {
        const said = (await band) - cutAt;
        test.info().annotations.push({ type: `${name}: the network ${how}, the band appeared after`, description: `${said} ms` });
        expect.soft(said, name).toBeLessThanOrEqual(promised);
      }
      await saysSinceWhen(pages.get('big screen')!);
      for (const [name, page] of pages) {
        if (name !== 'big screen') await expect(page.locator('[data-connection]')).toHaveAttribute('data-connection', /^(stale|offline)$/);
      }
      if (cut === 0) await takeSizes(pages.get('big screen')!, 'screen-stale', ['1920x1080']);
      cable.plug();
    }
    for (const page of pages.values()) await isLive(page);
    await cable.close();
  });
}

async function isLive(page: Page): Promise<void> {
  await expect(page.locator('[data-live=live]').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('alert')).toBeHidden();
}

/** The moment, by the browser's clock, at which the frame with the band is drawn. */
async function whenBandAppears(page: Page): Promise<number> {
  return page.evaluate(() => new Promise<number>((told) => {
    const look = (): void => {
      if (document.querySelector('[role=alert]') === null) return;
      seen.disconnect();
      requestAnimationFrame(() => { told(Date.now()); });
    };
    const seen = new MutationObserver(look);
    seen.observe(document.body, { childList: true, subtree: true });
    look();
  }));
}
