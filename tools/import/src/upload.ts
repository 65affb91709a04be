import { createReadStream } from 'node:fs';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { createInterface } from 'node:readline';
import { CommandError } from '@souk/tool-operate/command';
import { z } from 'zod';

const counts = z.object({
  created: z.int(),
  updated: z.int(),
  skipped: z.int(),
  rows: z.int(),
  errorCount: z.int(),
});
const result = counts.extend({ errors: z.array(z.object({ line: z.int(), reason: z.string() })) });
const problem = z.object({ status: z.int(), title: z.string().optional(), detail: z.string().optional() });
const message = z.union([z.object({ progress: counts }), z.object({ result }), z.object({ problem })]);
export type Counts = z.infer<typeof counts>;
export type ImportResult = z.infer<typeof result>;

interface Upload {
  file: string;
  productUrl: string;
  token: string;
  onProgress(progress: { bytes: number; counts?: Counts }): void;
}

const SILENT_MS = 120_000;

/** Streams the file; the service takes it as fast as it imports, so bytes sent are work done. Fails with CommandError. */
export async function upload({ file, productUrl, token, onProgress }: Upload): Promise<ImportResult> {
  let bytes = 0;
  let latest: Counts | undefined;
  const stream = createReadStream(file);
  stream.on('data', (chunk) => {
    bytes += chunk.length;
    onProgress({ bytes, counts: latest });
  });
  const over = new AbortController();
  try {
    const response = await send(`${productUrl}/products/import`, { token, body: stream, signal: over.signal });
    if (response.headers['content-type']?.startsWith('application/x-ndjson') !== true) throw await refusal(response);
    return await readAnswer(response, (counts) => {
      latest = counts;
      onProgress({ bytes, counts });
    });
  } finally {
    over.abort(); // an answer before the end means that nobody reads the rest
    stream.destroy();
  }
}

async function readAnswer(response: IncomingMessage, onCounts: (counts: Counts) => void): Promise<ImportResult> {
  try {
    for await (const line of createInterface({ input: response })) {
      const said = message.parse(JSON.parse(line));
      if ('result' in said) return said.result;
      if ('problem' in said)
        throw new CommandError(`The import broke off: ${said.problem.detail ?? said.problem.title}`);
      onCounts(said.progress);
    }
  } catch (error) {
    if (error instanceof CommandError || !(error instanceof Error)) throw error;
    throw new CommandError(`The connection broke off (${error.message}); import the file again to go on`);
  }
  throw new CommandError('The connection broke off; import the file again to go on');
}

interface Sending {
  token: string;
  body: NodeJS.ReadableStream;
  signal: AbortSignal;
}

/** node:http rather than fetch, which gives up when an answer's beginning takes five minutes, as it may with a large file. */
function send(url: string, { token, body, signal }: Sending): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.startsWith('https:') ? requestHttps : requestHttp)(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv', accept: 'application/x-ndjson' },
      timeout: SILENT_MS,
      signal,
    });
    let answered = false;
    request.on('response', (response) => {
      answered = true;
      response.on('error', () => {}); // whoever reads it is told as well; once it has been read, breaking off is no failure
      resolve(response);
    });
    request.on('timeout', () => request.destroy(new Error('it said nothing for two minutes')));
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (!answered)
        reject(new CommandError(`${url} does not answer (${error.code ?? error.message}). Is the shop running?`));
    });
    body.on('error', (error) => request.destroy(error));
    body.pipe(request);
  });
}

async function refusal(response: IncomingMessage): Promise<CommandError> {
  let text = '';
  for await (const chunk of response) text += chunk;
  const isProblem = response.headers['content-type']?.includes('json') === true;
  const parsed = problem.safeParse(isProblem ? JSON.parse(text) : {});
  const said = parsed.success ? `${parsed.data.detail ?? parsed.data.title}` : 'the answer is not one of Souk';
  return new CommandError(`The shop refused the import (${response.statusCode}): ${said}`);
}
