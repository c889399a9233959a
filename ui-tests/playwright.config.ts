import { defineConfig } from '@playwright/test';
import { findChromium } from '../scripts/lib/chromium.mjs';

const root = process.getuid?.() === 0;

/** A name that the browser finds on this computer without taking it for this computer: how a gallery elsewhere looks. */
const NAMES = '--host-resolver-rules=MAP gallery.test 127.0.0.1';

/** One Lab, one gallery, one browser at a time: the journeys share two cores with a kernel. */
export default defineConfig({
  testDir: './journeys',
  outputDir: './test-results',
  workers: 1,
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [
    ['list'],
    ...(process.env.VITRINE_REPORT ? [['json', { outputFile: process.env.VITRINE_REPORT }] as const] : [])
  ],
  use: {
    actionTimeout: 20_000,
    viewport: { width: 1360, height: 860 },
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: { executablePath: findChromium(), args: [NAMES, ...(root ? ['--no-sandbox'] : [])] }
  }
});
