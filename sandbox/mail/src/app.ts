import { readFileSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';
import { fastify, LogController } from 'fastify';
import { z } from 'zod';
import type { Inbox } from './inbox.ts';
import { inboxPage } from './page.ts';

const asset = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const listQuery = z.object({ to: z.string().optional() });
const mailParams = z.object({ id: z.string() });
const viewQuery = z.object({ view: z.enum(['html', 'text']).catch('html') });

const pagePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'";
/** The mail's own HTML runs no script and cannot reach this origin, wherever it is opened. */
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src * data:; style-src 'unsafe-inline' *; font-src * data:";

type Deps = { inbox: Inbox; smtpListens: () => boolean; logLevel?: string };

export function createApp({ inbox, smtpListens, logLevel = 'info' }: Deps) {
  const app = fastify({
    logger: { level: logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
  });

  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });

  app.setErrorHandler((error, request, reply) => {
    const status = error instanceof z.ZodError ? 400 : ((error as { statusCode?: number }).statusCode ?? 500);
    if (status >= 500) request.log.error({ err: error }, 'request failed');
    reply.code(status).type('application/problem+json');
    return { type: 'about:blank', title: STATUS_CODES[status], status };
  });

  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) =>
    smtpListens() ? { status: 'ok' } : reply.code(503).send({ status: 'unavailable', missing: ['smtp'] }),
  );

  app.get('/email', async (request) => inbox.list(listQuery.parse(request.query)));
  app.get('/email/:id', async (request, reply) => inbox.find(mailParams.parse(request.params).id) ?? notFound(reply));
  app.delete('/email', async (_request, reply) => {
    await inbox.clear();
    return reply.code(204).send();
  });
  app.get('/email/:id/html', async (request, reply) => {
    const mail = inbox.find(mailParams.parse(request.params).id);
    if (!mail) return notFound(reply);
    reply.type('text/html; charset=utf-8').header('content-security-policy', mailPolicy);
    return `<base target="_blank">${mail.html}`;
  });
  app.get('/newest', async () => ({ id: inbox.list().at(-1)?.id ?? null }));

  app.get('/', async (_request, reply) => page(reply, inboxPage({ mails: inbox.list() })));
  app.get('/mail/:id', async (request, reply) => {
    const open = inbox.find(mailParams.parse(request.params).id);
    if (!open) return notFound(reply);
    return page(reply, inboxPage({ mails: inbox.list(), open, view: viewQuery.parse(request.query).view }));
  });
  app.get('/inbox.css', async (_request, reply) => reply.type('text/css; charset=utf-8').send(asset('./inbox.css')));
  app.get('/inbox.js', async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(asset('./inbox.js')),
  );

  return app;
}

type Reply = {
  code: (status: number) => Reply;
  type: (type: string) => Reply;
  header: (k: string, v: string) => Reply;
};

function page(reply: Reply, html: string): string {
  reply.type('text/html; charset=utf-8').header('content-security-policy', pagePolicy);
  return html;
}

function notFound(reply: Reply) {
  reply.code(404).type('application/problem+json');
  return { type: 'about:blank', title: 'Not Found', status: 404, detail: 'There is no such mail in the inbox.' };
}
