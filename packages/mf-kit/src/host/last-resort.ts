import type { ServerResponse } from 'node:http';

const PAGE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>A short break · Souk</title>
<style>body{font:1.1rem/1.6 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1.5rem}</style></head>
<body><main data-boundary="shell" data-boundary-page=""><h1>This section is taking a short break</h1>
<p>The rest of the shop works. <a href="">Try again</a> or go to the <a href="/">front page</a>.</p></main></body></html>`;

/** When not even the shell's own page could be rendered in time. */
export function sendLastResort(res: ServerResponse): void {
  if (res.headersSent) {
    res.destroy(); // half an answer must not look whole
    return;
  }
  res.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '5' });
  res.end(PAGE);
}
