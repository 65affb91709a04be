import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

export const smsSchema = z.object({
  sid: z.string(),
  to: z.string(),
  from: z.string(),
  body: z.string(),
  at: z.iso.datetime(),
});
export type Sms = z.infer<typeof smsSchema>;

export type SmsRecord = {
  /** Newest last. */
  list: (filter?: { to?: string | undefined }) => Sms[];
  /** Resolves when the message is on disk. */
  add: (sms: Sms) => Promise<void>;
  clear: () => Promise<void>;
};

/** A file with a line for each message, in the order in which they came. At the start all but the newest `capacity` go. */
export async function openRecord(dir: string, capacity = 1000): Promise<SmsRecord> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const file = path.join(dir, 'sms.jsonl');
  let messages = (await readLines(file)).slice(-capacity);
  await replace(messages);
  let busy: Promise<void> = Promise.resolve();
  /** One write after the other, so that the file has the order of the list. */
  const inTurn = (write: () => Promise<void>): Promise<void> => {
    const written = busy.then(write);
    busy = written.catch(() => {}); // told to whoever asked for it; the next write has its own chance
    return written;
  };

  async function replace(all: Sms[]): Promise<void> {
    await writeFile(`${file}.new`, all.map((sms) => `${JSON.stringify(sms)}\n`).join(''), { mode: 0o600 });
    await rename(`${file}.new`, file);
  }

  return {
    list: ({ to } = {}) => messages.filter((sms) => to === undefined || sms.to === to),
    add: (sms) =>
      inTurn(async () => {
        await appendFile(file, `${JSON.stringify(sms)}\n`);
        messages.push(sms);
      }),
    clear: () =>
      inTurn(async () => {
        await replace([]);
        messages = [];
      }),
  };
}

/** A last line that a kill cut in half was never acknowledged, so it is no message. */
async function readLines(file: string): Promise<Sms[]> {
  const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const whole = content.slice(0, content.lastIndexOf('\n') + 1);
  return whole.split('\n').flatMap((line) => (line === '' ? [] : [smsSchema.parse(JSON.parse(line))]));
}
