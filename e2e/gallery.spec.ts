import { expect, type Page, test } from '@playwright/test';
import { hydrated } from './support/shopper.ts';
import { look, watch } from './support/watch.ts';

const gallery = (page: Page) => page.getByRole('region', { name: 'Pictures' });
const viewer = (page: Page) => page.getByRole('dialog', { name: 'Pictures in full size' });
const zoomed = (page: Page) =>
  viewer(page)
    .getByRole('img')
    .evaluate((image) => Math.round(image.getBoundingClientRect().width / image.clientWidth));

async function openProduct(page: Page): Promise<void> {
  await page.goto('/p/orchard-vase');
  await hydrated(page);
}

test('the gallery is walked through by keyboard, and says where one is', async ({ page }) => {
  const watched = watch(page);
  await openProduct(page);
  await gallery(page).getByRole('button', { name: 'Enlarge picture 1 of' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(gallery(page).getByRole('status')).toHaveText(/^Picture 2 of/);
  await expect(gallery(page).getByRole('button', { name: 'Enlarge picture 2 of' })).toBeFocused();
  await page.keyboard.press('Home');
  await expect(gallery(page).getByRole('link', { name: /^Picture 1 of/ })).toHaveAttribute('aria-current', 'true');
  await gallery(page)
    .getByRole('link', { name: /^Picture 2 of/ })
    .click();
  await expect(gallery(page).getByRole('img').nth(1)).toBeInViewport({ ratio: 0.3 });
  expect(new URL(page.url()).hash).toBe('');
  watched.expectQuiet();
});

test('a picture opens over the whole screen, is looked at closely and moved; Escape gives the focus back', async ({
  page,
}) => {
  const watched = watch(page);
  await openProduct(page);
  await gallery(page).getByRole('button', { name: 'Enlarge picture 1 of' }).press('Enter');
  await expect(viewer(page)).toBeVisible();
  await expect(viewer(page).getByRole('status')).toHaveText(/^Picture 1 of/);
  await look(page, 'pictures in full size');

  await viewer(page).getByRole('img').dblclick({ force: true });
  await expect.poll(() => zoomed(page)).toBeGreaterThan(1);
  const before = await viewer(page).getByRole('img').boundingBox();
  await page.mouse.move(600, 450);
  await page.mouse.down();
  await page.mouse.move(500, 400, { steps: 4 });
  await page.mouse.up();
  expect((await viewer(page).getByRole('img').boundingBox())?.x).toBeCloseTo((before?.x ?? 0) - 100, 0);
  await viewer(page).getByRole('button', { name: 'Look closer' }).click();
  await expect.poll(() => zoomed(page)).toBe(1);

  await page.keyboard.press('ArrowRight');
  await expect(viewer(page).getByRole('status')).toHaveText(/^Picture 2 of/);
  // what is behind it cannot be reached
  for (let i = 0; i < 8; i++) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main > :not(:has(dialog))') ?? null)).toBeNull();
  await page.keyboard.press('Escape');
  await expect(viewer(page)).toHaveCount(0);
  await expect(gallery(page).getByRole('button', { name: 'Enlarge picture 1 of' })).toBeFocused();
  watched.expectQuiet();
});

test('the picture of the first impression is fetched once, early, in the size that is shown', async ({
  page,
  request,
}) => {
  const html = await (await request.get('/p/orchard-vase?glaze=Oat')).text();
  const preload = /<link[^>]*rel="preload"[^>]*as="image"[^>]*>/.exec(html)?.[0] ?? '';
  expect(preload).toContain('type="image/avif"');
  expect(preload).toMatch(/oat-900\.avif 900w/);
  const fetched: string[] = [];
  page.on('request', (asked) => {
    if (/orchard-vase\/oat-\d+/.test(asked.url())) fetched.push(asked.url());
  });
  await page.goto('/p/orchard-vase?glaze=Oat');
  await page.waitForLoadState('networkidle');
  expect(new Set(fetched).size, fetched.join()).toBeLessThanOrEqual(2); // large, and as a thumbnail
  expect(fetched.every((url) => url.endsWith('.avif'))).toBe(true);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('pictures are swiped, and two fingers make one larger', async ({ page, context }) => {
    await openProduct(page);
    const devtools = await context.newCDPSession(page);
    const box = await gallery(page).getByRole('img').first().boundingBox();
    if (!box) throw new Error('no picture');
    const y = Math.round(box.y + box.height / 2);
    await devtools.send('Input.synthesizeScrollGesture', { x: 300, y, xDistance: -280, yDistance: 0, speed: 1200 });
    await expect(gallery(page).getByRole('status')).toHaveText(/^Picture 2 of/);

    await gallery(page).getByRole('button', { name: 'Enlarge picture 2 of' }).tap();
    await expect(viewer(page).getByRole('status')).toHaveText(/^Picture 2 of/);
    const fingers = (apart: number) => [195 - apart, 195 + apart].map((x, id) => ({ x, y: 400, id }));
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(30) });
    for (const apart of [50, 70, 90])
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(() => zoomed(page)).toBeGreaterThan(1);
  });
});
