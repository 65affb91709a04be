import { expect, test } from '@playwright/test';
import { call, readProduct } from './support/api.ts';
import { keepDown } from './support/shop.ts';
import { hydrated, variantPath } from './support/shopper.ts';
import { watch } from './support/watch.ts';

interface Rates {
  freeFrom: { amount: number };
}

test('delivery is told by part of the world in the visitor’s money, and how to send things back', async ({ page }) => {
  const watched = watch(page);
  const { body } = await call<Rates>('order', '/shipping-rates');
  await page.goto('/p/orchard-vase');
  await page.getByRole('main').getByText('Delivery', { exact: true }).click();
  await expect(page.getByRole('row', { name: /^United States/ })).toContainText('working days');
  await expect(page.getByRole('main')).toContainText(`free from $${body.freeFrom.amount / 100}`);
  await page.getByRole('main').getByText('Returns', { exact: true }).click();
  await expect(page.getByText(/30 days to decide/)).toBeVisible();
  await expect(page.getByText('28 cm tall')).toBeVisible();
  await page.getByRole('link', { name: 'More from Tarrow Pottery' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Orchard Vase');
  watched.expectQuiet();
});

test('on a German page the prices are in euros, the words German, the address of a choice the same', async ({
  page,
}) => {
  await page.goto('/de/p/orchard-vase?glaze=Oat');
  await expect(page.getByRole('region', { name: 'Bilder' }).getByRole('img').first()).toHaveAttribute('src', /oat-900/);
  await expect(page.getByRole('main')).toContainText('€');
  await page.getByRole('main').getByText('Versand', { exact: true }).click();
  await expect(page.getByRole('row').nth(1)).toContainText('Werktage');
  await hydrated(page);
  await page.getByRole('radio').first().check();
  await expect(page).toHaveURL('/de/p/orchard-vase?glaze=Sage');
});

test('search engines are told of each variant with its own address', async ({ request }) => {
  const product = await readProduct('ridge-vase');
  const html = await (await request.get(`/p/${product.slug}`)).text();
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '';
  const [group, trail] = (JSON.parse(json) as { '@graph': [{ hasVariant: { offers: { url: string } }[] }, object] })[
    '@graph'
  ];
  expect(group).toMatchObject({
    '@type': 'ProductGroup',
    variesBy: expect.arrayContaining(['https://schema.org/size']),
  });
  expect(group.hasVariant).toHaveLength(product.variants.length);
  for (const { offers } of group.hasVariant) {
    expect((await request.get(offers.url)).status()).toBe(200);
    expect(offers).toMatchObject({ '@type': 'Offer', shippingDetails: expect.anything() });
  }
  expect(trail).toMatchObject({ '@type': 'BreadcrumbList' });
});

test('what is below the first screen is in the HTML, and its code comes when it is near', async ({ page, request }) => {
  const html = await (await request.get('/p/orchard-vase')).text();
  expect(html).toContain('id="reviews"');
  await page.goto('/p/orchard-vase');
  await page.waitForLoadState('networkidle');
  const live = () =>
    page.evaluate(() => Object.keys(document.querySelector('#reviews') ?? {}).some((key) => key.startsWith('__react')));
  expect(await live()).toBe(false);
  await page.locator('#reviews').scrollIntoViewIfNeeded();
  await expect.poll(live).toBe(true);
});

for (const part of ['order', 'search'] as const)
  test(`with ${part} down the page is whole but for what it would have told`, async ({ page }) => {
    const down = await keepDown(part);
    try {
      expect((await page.goto(`/p/orchard-vase?asked=${part}`))?.status()).toBe(200);
      await expect(page.getByRole('heading', { level: 1, name: 'Orchard Vase' })).toBeVisible();
      await expect(page.getByRole('radio', { name: 'Oat' })).toBeAttached();
      await expect(page.getByRole('main').getByText('Delivery', { exact: true })).toBeVisible();
    } finally {
      await down.release();
    }
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a choice has an address, and so has each picture', async ({ page }) => {
    const product = await readProduct('ridge-vase');
    const tall = product.variants.find(({ options }) => options.Colour === 'Slate' && options.Size === 'Tall');
    if (!tall) throw new Error('no tall vase');
    await page.goto(`/p/${product.slug}`);
    await page.getByRole('radio', { name: 'Slate' }).check();
    await page.getByRole('radio', { name: 'Tall' }).check();
    await page.getByRole('button', { name: 'Show this choice' }).click();
    await expect(page).toHaveURL(variantPath(product.slug, tall));
    await expect(page.getByText(`$${(tall.price.amount / 100).toFixed(2)}`).first()).toBeVisible();
    await page.getByRole('link', { name: /^Picture 2 of/ }).click();
    await expect(page.getByRole('region', { name: 'Pictures' }).getByRole('img').nth(1)).toBeInViewport({ ratio: 0.5 });
  });
});
