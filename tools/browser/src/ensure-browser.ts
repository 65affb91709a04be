import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { carriedChromium } from './carried-chromium.ts';

/** How to start a Chromium that works on this machine, for Playwright's `launchOptions`. */
export interface Browser {
  executablePath: string;
  env: Record<string, string>;
  args: string[];
}

// Root and most containers have no user namespaces for Chromium's sandbox; the pages under test are our own.
const ARGS = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SYSTEM = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Finds a browser that really renders a page: the one named by CHROMIUM_PATH, Playwright's own, the system's, else the
 * headless Chromium carried by npm (Linux x64). Nothing is installed into the system.
 */
export async function ensureBrowser(): Promise<Browser> {
  const known = process.env.SOUK_BROWSER;
  if (known) return JSON.parse(known) as Browser;
  const tried: string[] = [];
  for (const executablePath of [process.env.CHROMIUM_PATH, chromium.executablePath(), ...SYSTEM]) {
    if (!executablePath || !existsSync(executablePath)) continue;
    const browser = { executablePath, env: {}, args: ARGS };
    if (await renders(browser)) return browser;
    tried.push(executablePath);
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const carried = await carriedChromium(path.join(os.homedir(), '.cache', 'souk-chromium'));
    const browser = { ...carried, args: ARGS };
    if (await renders(browser)) return browser;
    tried.push(carried.executablePath);
  }
  const seen = tried.length > 0 ? ` Tried: ${tried.join(', ')}.` : '';
  throw new Error(`No browser renders a page here.${seen} Install Chrome or Chromium, or name one in CHROMIUM_PATH.`);
}

async function renders({ executablePath, env, args }: Browser): Promise<boolean> {
  try {
    const browser = await chromium.launch({
      executablePath,
      args,
      env: { ...definedEnv(), ...env },
      timeout: 30_000,
    });
    const page = await browser.newPage();
    await page.setContent('<p>ok</p>');
    const text = await page.textContent('p');
    await browser.close();
    return text === 'ok';
  } catch {
    return false;
  }
}

/** `process.env` as Playwright wants it: without undefined values. */
export const definedEnv = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
