import { PassThrough, type Readable } from 'node:stream';
import type { ServiceApp } from '@souk/service-kit/app';
import { actorOf } from '@souk/service-kit/audit';
import type { ProblemInit } from '@souk/service-kit/problem';
import { problemResponses } from '@souk/service-kit/schemas';
import type { FastifyBaseLogger } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { type ImportFailure, type ImportResult, importProducts } from './import-products.ts';

const resultShape = z.object({
  created: z.int(),
  updated: z.int(),
  skipped: z.int().describe('Products that were the same already'),
  rows: z.int().describe('Records read'),
  errors: z
    .array(z.object({ line: z.int(), reason: z.string() }))
    .describe('Bad rows by line of the file, 1000 at most'),
  errorCount: z.int(),
});
const NDJSON = 'application/x-ndjson';

/** `POST /products/import`: the only route that takes CSV, of any length, read as it arrives. */
export async function registerImportRoutes(parent: ServiceApp, deps: Deps): Promise<void> {
  await parent.register(async (scope) => {
    const app = scope.withTypeProvider<ZodTypeProvider>();
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('text/csv', (_request, payload, done) => done(null, payload));
    app.post('/products/import', {
      schema: {
        tags: ['editing'],
        'x-access': ['merchandiser', 'admin'],
        operationId: 'importProducts',
        summary: 'Lay a product CSV of Shopify, or one of translations, over the catalogue (merchandiser, admin)',
        description:
          'Products are the same by handle, variants by SKU, else by options, pictures by address; nothing is deleted and columns that ' +
          'the file lacks change nothing. Stock becomes what the file says. A file of translations is known by its header; a product or ' +
          `category that has a bad row in it stays as it is. With \`accept: ${NDJSON}\` the answer is a line of JSON per ` +
          'batch, `{ progress }`, and at last `{ result }` or `{ problem }`.',
        consumes: ['text/csv'],
        body: z.unknown().describe('The file; of any length'),
        response: { 200: resultShape, ...problemResponses(400, 401, 403, 409, 415, 422) },
      },
      handler: async (request, reply) => {
        const csv = request.body as Readable;
        const by = actorOf(request);
        if (request.headers.accept?.includes(NDJSON)) {
          const outcome = await streamProgress(deps, csv, { by, log: request.log });
          return outcome instanceof PassThrough
            ? reply
                .type(NDJSON)
                .serializer((body: unknown) => body as string)
                .send(outcome as never)
            : reply.problem(outcome);
        }
        const imported = await importProducts(deps, csv, { by });
        return imported.ok ? imported.value : reply.problem(toProblem(imported.error));
      },
    });
  });
}

/** A stream of progress as soon as there is some; a problem if the import fails before. */
async function streamProgress(
  deps: Deps,
  csv: Readable,
  { by, log }: { by: string; log: FastifyBaseLogger },
): Promise<PassThrough | ProblemInit> {
  const lines = new PassThrough();
  const write = (line: unknown) => lines.write(`${JSON.stringify(line)}\n`);
  const begun = Promise.withResolvers<PassThrough>();
  const onProgress = (result: ImportResult) => {
    write({ progress: withoutErrors(result) });
    begun.resolve(lines);
  };
  const finished = importProducts(deps, csv, { by, onProgress });
  const first = await Promise.race([begun.promise, finished]);
  if (!(first instanceof PassThrough)) {
    if (!first.ok) return toProblem(first.error);
    lines.end(`${JSON.stringify({ result: first.value })}\n`);
    return lines;
  }
  finished
    .then((imported) => write(imported.ok ? { result: imported.value } : { problem: toProblem(imported.error) }))
    .catch((error: unknown) => {
      log.error({ reason: String(error instanceof Error ? (error.cause ?? error.message) : error) }, 'import failed');
      write({ problem: { status: 500, detail: 'The import broke off; what was imported until then stays' } });
    })
    .finally(() => lines.end());
  return lines;
}

const withoutErrors = ({ errors: _, ...result }: ImportResult) => result;

function toProblem(failure: ImportFailure): ProblemInit {
  switch (failure.name) {
    case 'import-running':
      return { status: 409, name: failure.name, detail: 'Another import is running', retryAfter: 5 };
    case 'not-a-catalogue':
      return {
        status: 422,
        name: failure.name,
        detail: failure.detail,
        errors: [{ pointer: '', detail: failure.detail }],
      };
    case 'upload-aborted':
      return {
        status: 400,
        name: failure.name,
        detail: failure.detail,
        extra: { result: withoutErrors(failure.result) },
      };
  }
}
