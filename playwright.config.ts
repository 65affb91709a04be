import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { definedEnv, ensureBrowser } from './tools/browser/src/ensure-browser.ts';

const offset = Number(process.env.SOUK_PORT_OFFSET ?? 20_000);
const state = process.env.SOUK_STATE ?? path.join(import.meta.dirname, '.souk-e2e');
const shop = `http://localhost:${3000 + offset}`;
const { executablePath, env, args } = await ensureBrowser();

// Read by the tests and by the shop that they start.
process.env.SOUK_PORT_OFFSET = String(offset);
process.env.SOUK_STATE = state;
process.env.SOUK_BROWSER = JSON.stringify({ executablePath, env, args });

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // One shop and two cores: tests that stop parts of the shop must not meet others.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: shop,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    actionTimeout: 10_000,
    launchOptions: { executablePath, args, env: { ...definedEnv(), ...env } },
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } } },
    {
      name: 'phone',
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
      testMatch: /(journey|look)\.spec/,
    },
  ],
  webServer: {
    command: 'node tools/start/src/main.ts',
    url: `${shop}/health/ready`,
    timeout: 300_000,
    reuseExistingServer: !process.env.CI,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
  },
});
