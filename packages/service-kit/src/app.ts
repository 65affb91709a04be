import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { Verifier } from '@souk/contracts/token';
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { registerAuth } from './auth.ts';
import { registerErrors } from './errors.ts';
import { type ReadinessChecks, registerHealth } from './health.ts';
import { registerMetrics } from './metrics.ts';
import { namedComponents } from './openapi-components.ts';
import { sendProblem } from './problem.ts';

export interface ServiceAppOptions {
  /** The service's name: its audience in tokens, its label in logs and metrics. */
  name: string;
  description: string;
  verifier: Verifier;
  /** What `GET /health/ready` asks; each rejects when its part cannot be used. */
  checks?: ReadinessChecks;
  logger?: FastifyServerOptions['logger'];
  /** Largest JSON body in bytes. */
  bodyLimit?: number;
  /** Longest time in which a request may arrive whole, body included, in ms. */
  requestTimeoutMs?: number;
}

export type ServiceApp = ReturnType<typeof withZod>;
const withZod = (app: FastifyInstance) => app.withTypeProvider<ZodTypeProvider>();

/**
 * A Fastify app with what every service has alike: zod schemas on routes, bearer tokens, problem+json for every error,
 * `/health/*`, `/metrics`, `/openapi.json` and `/docs`. Routes are added by the caller; then `await app.ready()` or listen.
 */
export async function createServiceApp(options: ServiceAppOptions): Promise<ServiceApp> {
  const app = withZod(
    Fastify({
      logger: options.logger ?? false,
      logController: new LogController({ disableRequestLogging: true }),
      bodyLimit: options.bodyLimit ?? 64 * 1024,
      routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
      forceCloseConnections: 'idle',
      requestTimeout: options.requestTimeoutMs ?? 120_000,
    }),
  );
  app.removeContentTypeParser('text/plain'); // services speak JSON; anything else is 415
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateReply('problem', function problem(init) {
    return sendProblem(this.request, this, init);
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });

  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: `Souk ${options.name}`, description: options.description, version: '1' },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    },
    transform: jsonSchemaTransform,
    transformObject: namedComponents,
  });
  await app.register(swaggerUi, { routePrefix: '/docs' });

  registerErrors(app);
  registerMetrics(app, options.name);
  registerHealth(app, options.checks ?? {});
  registerAuth(app, options.verifier);
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  return app;
}
