import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Listens to a page for what a shopper must never meet: console errors and failed requests. */
export function watch(page: Page) {
  const noise: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') noise.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => noise.push(`page: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) noise.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    // a navigation cancels what the page before it still wanted
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') noise.push(`failed: ${request.url()}`);
  });
  return {
    expectQuiet() {
      expect(noise).toEqual([]);
    },
  };
}

/** What axe calls serious on the page as it is now, in light and in dark, and what sticks out of the screen. */
export async function look(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('load');
  const axe = new AxeBuilder({ page });
  await showIn(page, 'light');
  expect(await serious(axe), `axe on ${name}`).toEqual([]);
  await showIn(page, 'dark');
  expect(await serious(axe.withRules('color-contrast')), `axe on ${name}, dark`).toEqual([]);
  await showIn(page, 'light');
  expect(await stickingOut(page), `what sticks out of the screen on ${name}`).toEqual([]);
}

/** Elements that reach beyond the screen's side, unless something around them scrolls or cuts them off on purpose. */
function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const cut = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== 'visible' || cut(element.parentElement));
    return [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (right > clientWidth + 1 || left < -1) && !cut(element.parentElement);
      })
      .map((element) => element.outerHTML.slice(0, 100));
  });
}

async function showIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  // colours change by transitions, and one that has ended may start the next
  await page.waitForFunction(async (scheme) => {
    if (!matchMedia(`(prefers-color-scheme: ${scheme})`).matches) return false;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return document.getAnimations().every(({ playState }) => playState === 'finished');
  }, colorScheme);
}

async function serious(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

/** Cumulative layout shift since the page was navigated to, all late content included. */
export async function layoutShift(page: Page): Promise<number> {
  await page.waitForLoadState('networkidle');
  return page.evaluate(async () => {
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
    const shifts: Shift[] = [];
    const observer = new PerformanceObserver((list) => shifts.push(...(list.getEntries() as Shift[])));
    observer.observe({ type: 'layout-shift', buffered: true });
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await new Promise((resolve) => setTimeout(resolve)); // buffered entries come as a task
    shifts.push(...(observer.takeRecords() as Shift[]));
    return shifts.filter(({ hadRecentInput }) => !hadRecentInput).reduce((sum, { value }) => sum + value, 0);
  });
}
