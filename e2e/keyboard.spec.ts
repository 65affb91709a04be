import { expect, type Locator, type Page, test } from '@playwright/test';
import { readProduct } from './support/api.ts';
import { cards, cartLink, hydrated, thanks } from './support/shopper.ts';

const FURTHEST = 60;

/** Presses Tab until the control has the focus, and sees to it that the focus can be seen. */
async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await control.waitFor({ state: 'attached' });
  for (let presses = 0; presses < FURTHEST; presses++) {
    await page.keyboard.press(key);
    if (!(await control.evaluate((element) => element === document.activeElement))) continue;
    const visible = await control.evaluate((element) => {
      // what is drawn around a radio or a boxed field is drawn by what stands around or after it
      const around = [element, element.nextElementSibling, element.parentElement].filter((it) => it !== null);
      return around.some((it) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(it);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      });
    });
    expect(visible, `the focus on ${control} can be seen`).toBe(true);
    return;
  }
  throw new Error(`no ${control} within ${FURTHEST} presses of ${key}`);
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(text);
}

test('a purchase by keyboard alone', async ({ page }) => {
  const { slug, title } = await readProduct('porridge-bowl');
  await page.goto(`/p/${slug}`);
  await hydrated(page);
  await tabTo(page, page.getByRole('link', { name: /skip to/i }));
  await page.keyboard.press('Enter');

  await tabTo(page, page.getByRole('radio', { name: 'Oat' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Sage' })).toBeChecked();
  await expect(page).toHaveURL(/glaze=Sage/);
  await tabTo(page, page.getByRole('spinbutton', { name: 'Quantity' }));
  await page.keyboard.press('ArrowUp');
  await tabTo(page, page.getByRole('button', { name: 'Add to cart' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: `Added 2 × ${title}` })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeFocused();
  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'See the cart' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cart$/);
  await expect(cartLink(page)).toHaveAccessibleName('Cart, 2 items');
  await tabTo(page, page.getByRole('link', { name: 'Checkout' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/checkout$/);

  // sending the empty form puts the focus on the first field to mend
  await tabTo(page, page.getByRole('button', { name: 'Continue to payment' }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Email')).toBeFocused();
  await expect(page.getByLabel('Email')).toHaveAccessibleDescription(/enter your e-mail/i);
  await page.keyboard.type('keyboard@souk.test');
  await type(page, 'Full name', 'Ada Lovelace');
  await type(page, 'Address', '12 St James’s Square');
  await type(page, 'Postal code', 'SW1Y 4JH');
  await type(page, 'City', 'London');
  await type(page, 'Country', 'United K');
  await expect(page.getByLabel('Country')).toHaveValue('GB');
  await tabTo(page, page.getByRole('radio', { name: /standard/i }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /express/i })).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: 'Continue to payment' }));
  await page.keyboard.press('Enter');

  await type(page, 'Card number', cards.good);
  await type(page, 'Expiry', '12 / 34');
  await type(page, 'CVC', '123');
  await page.keyboard.press('Enter');
  await expect(thanks(page)).toBeVisible({ timeout: 30_000 });
});
