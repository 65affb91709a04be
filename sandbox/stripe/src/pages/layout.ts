import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { type Html, html, raw } from './html.ts';
import { script } from './script.ts';
import { style } from './style.ts';
import type { Words } from './words.ts';
import { en } from './words-en.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const [styleHash, scriptHash] = [hash(style), hash(script)];
const icon = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="1" y="3" width="14" height="10" rx="2" fill="#1f5c4a"/><path d="M1 6h14v2H1z" fill="#fff" opacity=".7"/></svg>')}`;

export type Sheet = {
  title: string;
  body: Html;
  words?: Words;
  status?: number;
  /** Where a form on this page may lead by redirect, beside this origin. Chromium holds redirects against form-action too. */
  leadsTo?: string | null;
};

/** Sends a page that loads nothing from anywhere: its style and script are allowed by their hashes. */
export function sendPage(
  reply: FastifyReply,
  { title, body, words = en, status = 200, leadsTo = null }: Sheet,
): FastifyReply {
  const target = leadsTo && URL.canParse(leadsTo) ? ` ${new URL(leadsTo).origin}` : '';
  const policy = [
    "default-src 'none'",
    `style-src ${styleHash}`,
    `script-src ${scriptHash}`,
    'img-src data:',
    `form-action 'self'${target}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  const page = html`<!doctype html>
<html lang="${words.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="${icon}">
<style>${raw(style)}</style>
</head>
<body>
<header class="mode"><p>${words.testMode}</p></header>
${body}
<script>${raw(script)}</script>
</body>
</html>`;
  return reply
    .status(status)
    .headers({ 'content-security-policy': policy, 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' })
    .type('text/html; charset=utf-8')
    .send(page.text);
}

type Notice = { title: string; text: string; link?: { href: string; text: string } | null };

export function notice({ title, text, link }: Notice): Html {
  return html`<main class="card"><div class="notice">
<h1>${title}</h1>
<p>${text}</p>
${link ? html`<a class="do" href="${link.href}">${link.text}</a>` : null}
</div></main>`;
}
