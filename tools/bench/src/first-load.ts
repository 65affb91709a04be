import { type Browser, chromium } from '@playwright/test';
import { definedEnv, ensureBrowser } from '@souk/tool-browser/ensure-browser';
import { aVariant } from './purchase.ts';
import { type Figure, rounded } from './report.ts';
import type { Shop } from './shop.ts';

/** JavaScript on the wire and layout shift of a first visit, at a phone's and a desktop's width. */
export async function measureFirstLoads(shop: Shop): Promise<Figure[]> {
  const { executablePath, args, env } = await ensureBrowser();
  const browser = await chromium.launch({ executablePath, args, env: { ...definedEnv(), ...env } });
  const { slug } = await aVariant(shop);
  const figures: Figure[] = [];
  try {
    for (const [name, path] of [
      ['home', '/'],
      ['product page', `/p/${slug}`],
    ] as const) {
      const url = `${shop.at(3000).replace('127.0.0.1', 'localhost')}${path}`;
      const { kilobytes } = await firstLoad(browser, { url, width: 1280 });
      figures.push({ name: `${name}: JavaScript, gzip, with headers`, value: kilobytes, unit: 'KB', limit: 165 });
      for (const width of [390, 1280]) {
        const { shift } = await firstLoad(browser, { url, width });
        figures.push({ name: `${name}: CLS at ${width} px`, value: shift, unit: '', limit: 0 });
      }
    }
  } finally {
    await browser.close();
  }
  return figures;
}

interface Visit {
  url: string;
  width: number;
}

async function firstLoad(browser: Browser, { url, width }: Visit): Promise<{ kilobytes: number; shift: number }> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    extraHTTPHeaders: { 'accept-encoding': 'gzip' },
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const scripts = new Set<string>();
    let bytes = 0;
    await devtools.send('Network.enable');
    devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
      if (type === 'Script' || response.mimeType.includes('javascript')) scripts.add(requestId);
    });
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    await page.addInitScript(() => {
      const entries: number[] = [];
      Object.assign(window, { shifts: entries });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) entries.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    return {
      kilobytes: rounded(bytes / 1000),
      shift: rounded(
        shifts.reduce((a, b) => a + b, 0),
        4,
      ),
    };
  } finally {
    await context.close();
  }
}
