import { defineConfig } from '@playwright/test';

// One host serves all stories: they share its demonstration data and run one after the other. Two workers, each with a host,
// took longer on two processors than one does.
export default defineConfig({
  testDir: '.',
  workers: 1,
  fullyParallel: false,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  // A story that failed is told once more over fresh data; one that then passes is named as unsteady at the end of the run.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // An element that is not there is said to be missing, long before its story's time is up.
    actionTimeout: 30_000,
    // Recording costs a seventh of a story's time; where a story is told again, that is early enough.
    trace: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
    viewport: { width: 1366, height: 768 },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
