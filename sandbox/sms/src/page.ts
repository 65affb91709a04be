import type { Sms } from './record.ts';

/** All messages as one page, newest first. */
export const smsPage = (messages: Sms[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Souk SMS</title>
<link rel="stylesheet" href="/sms.css">
<script src="/sms.js" defer></script>
</head>
<body data-newest="${messages.at(-1)?.sid ?? ''}">
<main>
<header><h1>Text messages</h1><p>${messages.length === 1 ? '1 message' : `${messages.length} messages`}</p></header>
${messages.length ? `<ol>${messages.toReversed().map(listItem).join('\n')}</ol>` : emptyList}
</main>
</body>
</html>`;

const emptyList =
  '<p class="hint">Nothing yet. Every text message that the shop sends arrives here; none leaves this computer.</p>';

const listItem = ({ to, from, body, at }: Sms) => `<li>
<p class="head"><span>To <b>${escapeHtml(to)}</b> <span class="from">from ${escapeHtml(from)}</span></span>
<time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time></p>
<p class="body">${linked(body)}</p></li>`;

/** A phone makes links of addresses; so does this page. */
const linked = (body: string) =>
  body
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, i) =>
      i % 2 ? `<a href="${escapeHtml(part)}" target="_blank" rel="noopener">${escapeHtml(part)}</a>` : escapeHtml(part),
    )
    .join('');

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
