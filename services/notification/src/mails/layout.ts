import type { Locale } from '@souk/contracts/locale';
import { type Html, html } from './html.ts';

/** The colours of packages/ui, by hand: a mail carries its own styles, and most clients know no variables. */
const light = {
  bg: '#faf7f2',
  card: '#fffdfa',
  text: '#26211c',
  muted: '#655b51',
  line: '#e3dbd0',
  accent: '#2c4a3e',
  tile: '#efe9e1',
};
const dark = { bg: '#181512', card: '#211d19', text: '#f3ece2', muted: '#b8ad9f', line: '#39332c', accent: '#b4d2be' };
const onAccent = { light: '#fdfbf7', dark: '#14211b' };

const sans = "font-family:'Instrument Sans',-apple-system,BlinkMacSystemFont,'Segoe UI',Helvetica,Arial,sans-serif;";
const serif = "font-family:Fraunces,Georgia,'Times New Roman',serif;";

/** Inline styles, since some clients drop the style element; the classes only serve dark mode and narrow screens. */
export const styles = {
  heading: `${serif}margin:0;font-size:30px;line-height:36px;font-weight:600;color:${light.text};`,
  title: `${sans}margin:0;font-size:13px;line-height:20px;font-weight:600;color:${light.muted};`,
  text: `${sans}margin:0;font-size:16px;line-height:25px;color:${light.text};`,
  strong: `${sans}margin:0;font-size:16px;line-height:25px;font-weight:600;color:${light.text};`,
  muted: `${sans}margin:0;font-size:14px;line-height:21px;color:${light.muted};`,
  tile: `width:64px;height:64px;border-radius:8px;background-color:${light.tile};`,
  line: `border-top:1px solid ${light.line};`,
};

const darkRules = (prefix: string) => `
${prefix} .bg { background-color: ${dark.bg} !important; }
${prefix} .card { background-color: ${dark.card} !important; border-color: ${dark.line} !important; }
${prefix} .text { color: ${dark.text} !important; }
${prefix} .muted { color: ${dark.muted} !important; }
${prefix} .tile { background-color: ${dark.line} !important; }
${prefix} .line { border-color: ${dark.line} !important; }
${prefix} .brand { color: ${dark.accent} !important; }
${prefix} .button { background-color: ${dark.accent} !important; }
${prefix} .button-text { color: ${onAccent.dark} !important; }`;

const css = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; width: 100% !important; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
table { border-collapse: separate; }
img { border: 0; }
@media (max-width: 599px) {
  .card { padding-top: 28px !important; padding-bottom: 28px !important; }
  .edge { padding-left: 24px !important; padding-right: 24px !important; }
  h1 { font-size: 26px !important; line-height: 32px !important; }
  .column { display: block !important; width: 100% !important; padding-right: 0 !important; }
  .column + .column { padding-top: 24px !important; }
}
@media (prefers-color-scheme: dark) {${darkRules('')}
}
${darkRules('[data-ogsc]')}`;

interface Page {
  title: string;
  locale: Locale;
  /** What an inbox shows beside the subject. */
  preview: string;
  shopUrl: string;
  /** Why the reader gets this. */
  reason: string;
  body: Html;
}

/** The page of every mail: wordmark, one card of at most 600 pixels, and why it was sent. */
export const page = ({ title, locale, preview, shopUrl, reason, body }: Page): string =>
  html`<!doctype html>
<html lang="${locale}" dir="ltr" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${title}</title>
<style>${{ markup: css }}</style>
</head>
<body class="bg" style="margin:0;padding:0;background-color:${light.bg};">
<div style="display:none;max-height:0;overflow:hidden;">${preview}${{ markup: '&#8199;&#65279;&#847; '.repeat(40) }}</div>
<table role="presentation" class="bg" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:${light.bg};">
<tr><td align="center" style="padding:32px 12px;">
<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;">
<tr><td align="left" class="edge" style="padding:0 40px 20px;">
<a href="${shopUrl}" class="brand" style="${{ markup: serif }}font-size:30px;line-height:36px;font-weight:600;letter-spacing:-0.01em;color:${light.accent};text-decoration:none;">Souk</a>
</td></tr>
<tr><td class="card edge" style="padding:40px;background-color:${light.card};border:1px solid ${light.line};border-radius:16px;">
${body}
</td></tr>
<tr><td class="edge" style="padding:24px 40px 0;">
<p class="muted" style="${styles.muted}font-size:13px;line-height:20px;">${reason}<br><a href="${shopUrl}" class="muted" style="color:${light.muted};">${new URL(shopUrl).host}</a></p>
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
`.markup;

/** A link that looks like a button, whole in clients that know no padding on links as well. */
export const button = (
  text: string,
  address: string,
): Html => html`<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="button" align="center" bgcolor="${light.accent}" style="background-color:${light.accent};border-radius:999px;">
<a href="${address}" class="button-text" style="${{ markup: sans }}display:inline-block;padding:14px 28px;font-size:16px;line-height:20px;font-weight:600;color:${onAccent.light};text-decoration:none;">${text}</a>
</td></tr></table>`;
