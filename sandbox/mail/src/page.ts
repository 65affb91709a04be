import type { Mail } from './mail.ts';

type Page = { mails: Mail[]; open?: Mail; view?: 'html' | 'text' };

/** The inbox as one page: the list, newest first, and beside it the mail that is open. On a phone one of the two. */
export function inboxPage({ mails, open, view = 'html' }: Page): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${open ? `${escapeHtml(open.subject || 'No subject')} · ` : ''}Souk inbox</title>
<link rel="stylesheet" href="/inbox.css">
<script src="/inbox.js" defer></script>
</head>
<body data-newest="${mails.at(-1)?.id ?? ''}"${open ? ' class="reading"' : ''}>
<nav aria-label="Mails">
<header><h1>Inbox</h1><p>${mails.length === 1 ? '1 mail' : `${mails.length} mails`}</p></header>
${
  mails.length
    ? `<ol>${mails
        .toReversed()
        .map((mail) => listItem(mail, mail.id === open?.id))
        .join('\n')}</ol>`
    : emptyList
}
</nav>
<main>${open ? reader(open, view) : '<p class="hint">Choose a mail to read it.</p>'}</main>
</body>
</html>`;
}

const emptyList =
  '<p class="hint">Nothing yet. Every mail that the shop sends arrives here; none leaves this computer.</p>';

const listItem = (
  mail: Mail,
  current: boolean,
) => `<li><a href="/mail/${mail.id}"${current ? ' aria-current="page"' : ''}>
<span class="to">${escapeHtml(mail.to.map((one) => one.address).join(', '))}</span> ${time(mail)}
<span class="subject">${escapeHtml(mail.subject || 'No subject')}</span>
<span class="start">${escapeHtml(mail.text.replace(/\s+/g, ' ').slice(0, 140))}</span></a></li>`;

function reader(mail: Mail, view: 'html' | 'text'): string {
  const shown = mail.html && view === 'html' ? 'html' : 'text';
  const tab = (name: 'html' | 'text', label: string) =>
    `<a href="/mail/${mail.id}?view=${name}"${shown === name ? ' aria-current="true"' : ''}>${label}</a>`;
  const addresses = (all: Mail['to']) =>
    escapeHtml(all.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(', '));
  const attachments = mail.attachments.map(({ fileName, bytes }) => `${fileName} (${Math.ceil(bytes / 1024)} KB)`);
  return `<article>
<header>
<a class="back" href="/">Inbox</a>
<h2>${escapeHtml(mail.subject || 'No subject')}</h2>
<dl>
<dt>From</dt><dd>${addresses(mail.from)}</dd>
<dt>To</dt><dd>${addresses(mail.to)}</dd>
<dt>Received</dt><dd>${time(mail)}</dd>
${attachments.length ? `<dt>Attached</dt><dd>${escapeHtml(attachments.join(', '))}</dd>` : ''}
</dl>
${mail.html ? `<p class="tabs">${tab('html', 'Formatted')}${tab('text', 'Plain text')}</p>` : ''}
</header>
${
  shown === 'html'
    ? `<iframe title="The mail" src="/email/${mail.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
    : `<pre>${escapeHtml(mail.text)}</pre>`
}
</article>`;
}

const time = ({ receivedAt }: Mail) =>
  `<time datetime="${receivedAt}">${receivedAt.slice(0, 16).replace('T', ' ')} UTC</time>`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
