import { readFileSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';
import { type FastifyReply, fastify, LogController } from 'fastify';
import { z } from 'zod';
import { smsPage } from './page.ts';
import type { SmsRecord } from './record.ts';
import {
  type Account,
  errorBody,
  isAuthorized,
  messageBody,
  newSid,
  type Refusal,
  readForm,
  refusals,
} from './twilio.ts';

const asset = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const listQuery = z.object({ to: z.string().optional() });
const messageParams = z.object({ sid: z.string() });
/** How the next messages fail, for tests: so many of them, or all until it is told otherwise. */
const failing = z.strictObject({
  as: z.enum(['tooMany', 'broken', 'unavailable', 'authenticate']).nullable(),
  times: z.number().int().min(1).optional(),
});

const policy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'";

type Deps = { record: SmsRecord; account: Account; logLevel?: string };

export function createApp({ record, account, logLevel = 'info' }: Deps) {
  const app = fastify({
    logger: { level: logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
  });
  let told: z.infer<typeof failing> = { as: null };

  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
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
  app.get('/health/ready', async () => ({ status: 'ok' }));

  app.post('/2010-04-01/Accounts/:sid/Messages.json', async (request, reply) => {
    if (!isAuthorized(request.headers.authorization, account)) return refuse(reply, refusals.authenticate);
    if (messageParams.parse(request.params).sid !== account.sid) return refuse(reply, refusals.notFound);
    const failure = nextFailure();
    if (failure) return refuse(reply, failure);
    const asked = readForm(typeof request.body === 'string' ? request.body : '');
    if ('refusal' in asked) return refuse(reply, asked.refusal);
    const sms = { sid: newSid(), ...asked.sms, at: new Date().toISOString() };
    await record.add(sms);
    return reply.code(201).send(messageBody(sms, account));
  });

  function nextFailure(): Refusal | null {
    const { as, times } = told;
    if (as === null) return null;
    if (times !== undefined) told = times > 1 ? { as, times: times - 1 } : { as: null };
    return refusals[as];
  }

  app.get('/sms', async (request) => record.list(listQuery.parse(request.query)));
  app.delete('/sms', async (_request, reply) => {
    await record.clear();
    return reply.code(204).send();
  });
  app.put('/failing', async (request) => {
    told = failing.parse(request.body);
    return told;
  });
  app.get('/newest', async () => ({ sid: record.list().at(-1)?.sid ?? null }));

  app.get('/', async (_request, reply) => {
    reply.type('text/html; charset=utf-8').header('content-security-policy', policy);
    return smsPage(record.list());
  });
  app.get('/sms.css', async (_request, reply) => reply.type('text/css; charset=utf-8').send(asset('./sms.css')));
  app.get('/sms.js', async (_request, reply) => reply.type('text/javascript; charset=utf-8').send(asset('./sms.js')));

  return app;
}

const refuse = (reply: FastifyReply, refusal: Refusal) => reply.code(refusal.status).send(errorBody(refusal));
