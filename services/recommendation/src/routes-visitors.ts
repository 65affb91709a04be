import type { ServiceApp } from '@souk/service-kit/app';
import { problemResponses } from '@souk/service-kit/schemas';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { isPersonalised, mergeSession, noteView, setPersonalised } from './history.ts';
import { asksForNoTracking, sessionSecret, visitorHeaders, visitorOf, visitorOfSession } from './visitor.ts';

const preferencesShape = z.strictObject({
  personalised: z.boolean().describe('What is looked at and bought may be used'),
});
const NOBODY = { status: 422, detail: 'Say whose it is: x-visitor-session' } as const;
const nothing = z.null().describe('Done');

/** What visitors leave here, and what they want of it. A user comes with their token, a browser by catalog-mf. */
export function registerVisitorRoutes(app: ServiceApp, deps: Deps): void {
  const mine = { tags: ['visitors'], 'x-access': ['user', 'service:catalog-mf'] as const, headers: visitorHeaders };

  app.post('/views', {
    schema: {
      ...mine,
      operationId: 'noteView',
      summary: 'Somebody looks at a product',
      description:
        'Kept for 90 days. Nothing is kept of who opted out; with `Sec-GPC: 1` what was kept is erased, too.',
      body: z.strictObject({ productId: z.uuid() }),
      response: { 204: nothing, ...problemResponses(401, 403, 404, 422) },
    },
    handler: async (request, reply) => {
      const visitor = visitorOf(request);
      if (visitor === null) return reply.problem(NOBODY);
      if (asksForNoTracking(request)) await setPersonalised(deps, { visitor, personalised: false });
      else if (!(await noteView(deps, { visitor, productId: request.body.productId })))
        return reply.problem({ status: 404 });
      return reply.code(204).send(null);
    },
  });

  app.post('/views/merge', {
    schema: {
      tags: mine.tags,
      'x-access': ['user'],
      operationId: 'mergeViews',
      summary: 'What a browser looked at before it signed in becomes the account’s; done twice, it changes nothing',
      body: z.strictObject({ session: sessionSecret }),
      response: { 204: nothing, ...problemResponses(401, 403, 422) },
    },
    handler: async (request, reply) => {
      const account = request.principal?.subject;
      if (account === undefined) return reply.problem({ status: 401 });
      await mergeSession(deps, { session: visitorOfSession(request.body.session), account });
      return reply.code(204).send(null);
    },
  });

  app.get('/preferences', {
    schema: {
      ...mine,
      operationId: 'readPreferences',
      summary: 'Whether what somebody does is used for recommendations',
      response: { 200: preferencesShape, ...problemResponses(401, 403, 422) },
    },
    handler: async (request, reply) => {
      const visitor = visitorOf(request);
      if (visitor === null) return reply.problem(NOBODY);
      return { personalised: !asksForNoTracking(request) && (await isPersonalised(deps, visitor)) };
    },
  });

  app.put('/preferences', {
    schema: {
      ...mine,
      operationId: 'savePreferences',
      summary: 'Opt out of personal recommendations, or in again',
      description:
        'Opting out erases what was looked at and bought; from then on nothing is kept, and answers are the same as for anyone.',
      body: preferencesShape,
      response: { 200: preferencesShape, ...problemResponses(401, 403, 422) },
    },
    handler: async (request, reply) => {
      const visitor = visitorOf(request);
      if (visitor === null) return reply.problem(NOBODY);
      const personalised = request.body.personalised && !asksForNoTracking(request);
      await setPersonalised(deps, { visitor, personalised });
      return { personalised };
    },
  });
}
