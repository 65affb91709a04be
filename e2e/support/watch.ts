import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Listens to a page for what a shopper must never meet: console errors, failed requests, shifts, and what axe calls serious. */
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
    /** What axe finds on the page as it is now, and whether it is wider than the screen. */
    async look(name: string) {
      await page.waitForLoadState('load');
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(
        serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
        `axe on ${name}`,
      ).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${name} is wider than the screen`).toBeLessThanOrEqual(0);
    },
    expectQuiet() {
      expect(noise).toEqual([]);
    },
  };
}
