import { TestWords } from '@souk/mf-kit/test-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ConfirmEmailPage } from '../features/mailed-links/confirm-email-page.tsx';
import { PrivacyDocumentPage } from '../features/mailed-links/privacy-document-page.tsx';
import { UndoEmailPage } from '../features/mailed-links/undo-email-page.tsx';
import { VerifyEmailPage } from '../features/mailed-links/verify-email-page.tsx';
import { RegisterPage } from '../features/register/register-page.tsx';
import { ForgotPasswordPage } from '../features/reset-password/forgot-password-page.tsx';
import { ResetPasswordPage } from '../features/reset-password/reset-password-page.tsx';
import { SignInPage } from '../features/sign-in/sign-in-page.tsx';
import { SignOutPage } from '../features/sign-out/sign-out-page.tsx';
import de from '../messages/de.json' with { type: 'json' };
import en from '../messages/en.json' with { type: 'json' };
import { routes } from '../routes.ts';
import { fragments } from './fragments.ts';
import { pages } from './pages.ts';

type Context = Parameters<NonNullable<(typeof pages)[string]>>[1];
const SESSION = 'souk_session';

/** A visitor, signed in or not; `held` is the cookie that is all that is left of a session. */
const visitor = ({ name, held, chosen = 'en' }: { name?: string; held?: boolean; chosen?: string } = {}) =>
  ({
    locale: 'en',
    cookies: name || held ? { [SESSION]: 'a secret' } : {},
    services: { sessions: { cookie: SESSION, of: async () => (name ? { user: { name, locale: chosen } } : null) } },
  }) as unknown as Context;
const open = (page: string, query: Record<string, string | string[]> = {}, context = visitor()) =>
  pages[page]?.({ page, path: `/${page}`, params: {}, query }, context);

test('each route has its page', () => {
  expect(routes.map(({ page }) => page).sort()).toEqual(Object.keys(pages).sort());
});

test.each(['signIn', 'register'])('%s leads to paths of the shop, and on whoever is signed in', async (page) => {
  expect(await open(page, { next: '/cart?a=b' })).toMatchObject({ kind: 'page', props: { next: '/cart?a=b' } });
  const foreign = ['//evil.example', 'https://evil.example', '/\\evil.example', '/\nevil', 'cart', '', ['/cart', '/a']];
  for (const next of [...foreign, `/${'a'.repeat(500)}`])
    expect(await open(page, { next }), String(next)).toMatchObject({ props: { next: '/account' } });
  const ada = visitor({ name: 'Ada' });
  expect(await open(page, { next: '/cart' }, ada)).toEqual({ kind: 'redirect', to: '/cart' });
  expect(await open(page, { next: '//evil.example' }, ada)).toEqual({ kind: 'redirect', to: '/account' });
});

test('signing out is for those who are signed in', async () => {
  expect(await open('signOut')).toEqual({ kind: 'redirect', to: '/login?next=%2FsignOut' });
  expect(await open('signOut', {}, visitor({ name: 'Ada' }))).toMatchObject({
    expose: './SignOutPage',
    words: ['signOut'],
  });
});

test('a mailed link hands its token on, if it can be one', async () => {
  for (const page of ['resetPassword', 'verifyEmail', 'confirmEmail', 'undoEmail', 'privacyDocument']) {
    expect(await open(page, { token: 'abc' })).toMatchObject({ kind: 'page', props: { token: 'abc' } });
    for (const token of ['', 'x'.repeat(201), ['a', 'b']])
      expect(await open(page, { token })).toMatchObject({ props: { token: null } });
    expect(await open(page)).toMatchObject({ props: { token: null } });
  }
});

test('the menu offers the language that was chosen in the profile, where the page is in another', async () => {
  const preferred = async (chosen: string) =>
    (await fragments.AccountMenu?.load(null, visitor({ name: 'Ada', chosen }))) as { props: { preferred: unknown } };
  expect((await preferred('de')).props.preferred).toBe('de');
  expect((await preferred('de-AT')).props.preferred).toBe('de');
  for (const chosen of ['en', 'en-GB', 'fr', '']) expect((await preferred(chosen)).props.preferred).toBeNull();
});

test('the header knows who is signed in; nobody’s link is kept for newcomers alone', async () => {
  const menu = (context: Context) => fragments.AccountMenu?.load(null, context);
  expect(await menu(visitor({ name: 'Ada' }))).toMatchObject({ expose: './AccountMenu', props: { name: 'Ada' } });
  expect(await menu(visitor())).toMatchObject({ fallback: true, cache: { newcomersOnly: true } });
  expect(await menu(visitor({ held: true }))).toEqual({ fallback: true });
});

const forms = {
  'sign-in': <SignInPage next="/cart" />,
  'sign-out': <SignOutPage />,
  registration: <RegisterPage next="/cart" />,
  'forgotten password': <ForgotPasswordPage />,
  'new password': <ResetPasswordPage token="the-token" />,
  'verify e-mail': <VerifyEmailPage token="the-token" />,
  'confirm e-mail': <ConfirmEmailPage token="the-token" />,
  'undo e-mail': <UndoEmailPage token="the-token" />,
  'privacy document': <PrivacyDocumentPage token="the-token" />,
};
test.each(Object.entries(forms))(
  '%s: one heading, no token in the page, nothing to be sent before React is there',
  (_name, page) => {
    const html = renderToStaticMarkup(<TestWords messages={{ en, de }}>{page}</TestWords>);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toMatch(/<form[^>]*method="post"/);
    expect(html).not.toContain('the-token');
    const senders = html.match(/<button[^>]*type="submit"[^>]*>/g) ?? [];
    expect(senders).toHaveLength(1);
    expect(senders[0]).toMatch(/disabled/);
    expect(html).toMatch(/<button[^>]*aria-disabled="true"/);
  },
);
