import { type Browser, chromium } from '@playwright/test';
import { definedEnv, ensureBrowser } from '@souk/tool-browser/ensure-browser';
import { aVariant } from './purchase.ts';
import { type Figure, median, rounded } from './report.ts';
import type { Shop } from './shop.ts';

const SLOWER = 4;
const VISITS = 5;
const LIMIT_MS = 1000;
const CATEGORY = '/c/vases';

interface Paint {
  /** ms since the navigation began. */
  at: number;
  shift: number;
  /** What was painted: an element's name, and the picture's file. */
  what: string;
  /** How many times the largest picture was fetched: once, if its preload has the size that is shown. */
  fetches: number;
}

/**
 * When the largest thing of a first visit is painted (LCP), on a processor that is four times slower, and how much moves meanwhile (CLS). Each
 * visit is a new browser context: nothing is cached but what the shop keeps.
 */
export async function measureLargestPaints(shop: Shop): Promise<Figure[]> {
  const { executablePath, args, env } = await ensureBrowser();
  const browser = await chromium.launch({ executablePath, args, env: { ...definedEnv(), ...env } });
  const { slug } = await aVariant(shop);
  const origin = shop.at(3000).replace('127.0.0.1', 'localhost');
  const figures: Figure[] = [];
  try {
    for (const [name, path] of [
      ['home', '/'],
      ['category', CATEGORY],
      ['product page', `/p/${slug}`],
    ] as const) {
      for (const width of [390, 1280]) {
        const paints: Paint[] = [];
        for (let visit = 0; visit <= VISITS; visit++)
          paints.push(await paintOf(browser, { url: origin + path, width }));
        paints.shift(); // fills what the shop keeps
        const at = `${name} at ${width} px, CPU ${SLOWER}× slower`;
        const largest = paints.at(-1);
        figures.push(
          {
            name: `${at}: LCP (${largest?.what})`,
            value: median(paints.map((one) => one.at)),
            unit: 'ms',
            limit: LIMIT_MS,
          },
          { name: `${at}: CLS`, value: Math.max(...paints.map(({ shift }) => shift)), unit: '', limit: 0 },
          {
            name: `${at}: fetches of the largest picture`,
            value: Math.max(...paints.map(({ fetches }) => fetches)),
            unit: '',
            limit: 1,
          },
        );
      }
    }
  } finally {
    await browser.close();
  }
  return figures;
}

async function paintOf(browser: Browser, { url, width }: { url: string; width: number }): Promise<Paint> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    deviceScaleFactor: width < 600 ? 2 : 1,
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(watchPaints);
    await page.goto(url, { waitUntil: 'networkidle' });
    const seen = await page.evaluate(() => (window as unknown as { paints: Paint }).paints);
    return { ...seen, at: rounded(seen.at, 0), shift: rounded(seen.shift, 4) };
  } finally {
    await context.close();
  }
}

/** Runs in the page, before anything of it. */
function watchPaints() {
  type Largest = PerformanceEntry & { element?: Element; url: string };
  type Shift = PerformanceEntry & { value: number };
  const paints = { at: 0, shift: 0, what: '', fetches: 0 };
  Object.assign(window, { paints });
  const baseOf = (address: string) => address.replace(/-\d+\.\w+$/, '');
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Largest[]) {
      paints.at = entry.startTime;
      paints.what = [entry.element?.localName ?? '', entry.url.split('/').slice(-2).join('/')].join(' ').trim();
      const fetched = performance.getEntriesByType('resource').filter(({ name }) => baseOf(name) === baseOf(entry.url));
      paints.fetches = entry.url ? fetched.length : 0;
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) paints.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}
