import type { ServerResponse } from 'node:http';
import { type Locale, localPath } from '@souk/contracts/languages';

const WORDS: Record<Locale, { title: string; heading: string; text: string }> = {
  en: {
    title: 'A short break',
    heading: 'This section is taking a short break',
    text: 'The rest of the shop works. <a href="">Try again</a> or go to the <a href="/">front page</a>.',
  },
  de: {
    title: 'Eine kurze Pause',
    heading: 'Dieser Bereich macht eine kurze Pause',
    text: `Der übrige Shop funktioniert. <a href="">Versuchen Sie es erneut</a>, oder gehen Sie zur <a href="${localPath('de', '/')}">Startseite</a>.`,
  },
};

const page = (
  locale: Locale,
  { title, heading, text } = WORDS[locale],
) => `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${title} · Souk</title>
<style>body{font:1.1rem/1.6 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1.5rem}</style></head>
<body><main data-boundary="shell" data-boundary-page=""><h1>${heading}</h1>
<p>${text}</p></main></body></html>`;

/** When not even the shell's own page could be rendered in time. */
export function sendLastResort(res: ServerResponse, locale: Locale): void {
  if (res.headersSent) {
    res.destroy(); // half an answer must not look whole
    return;
  }
  res.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '5' });
  res.end(page(locale));
}
