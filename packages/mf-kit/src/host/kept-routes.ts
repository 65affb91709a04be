import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from 'pino';
import { type PublishedRoutes, publishedRoutesSchema } from '../contract.ts';

export interface KeptRoutes {
  /** What the remote published last, in this or an earlier life of the shell. */
  read(remote: string): PublishedRoutes | undefined;
  write(remote: string, published: PublishedRoutes): Promise<void>;
}

/**
 * The last good `routes` of each remote, one file each: a shell that starts while a remote is silent still knows what that remote
 * owns and where its place in the header leads. Only a memory: without it, or where it is broken, the shell starts all the same.
 */
export function createKeptRoutes({ folder, log }: { folder: string; log: Logger }): KeptRoutes {
  const fileOf = (remote: string) => path.join(folder, `${remote}.json`);
  const onDisk = new Map<string, string>();
  let latest = Promise.resolve();
  let failing = false;

  /** In the place of the old file at once: a shell that starts, or the end of this one, meets the old or the new one whole. */
  async function replace(file: string, text: string): Promise<void> {
    const unfinished = `${file}.${randomUUID()}`;
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(unfinished, text, { flush: true });
      await rename(unfinished, file);
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => {}); // the first error tells more
      throw error;
    }
  }

  async function keep(remote: string, published: PublishedRoutes): Promise<void> {
    const text = JSON.stringify(published);
    if (onDisk.get(remote) === text) return;
    try {
      await replace(fileOf(remote), text);
      onDisk.set(remote, text);
      failing = false;
    } catch (error) {
      if (!failing) log.warn({ remote, err: error }, 'routes cannot be kept for the next start');
      failing = true;
    }
  }

  return {
    read(remote) {
      try {
        const published = publishedRoutesSchema.parse(JSON.parse(readFileSync(fileOf(remote), 'utf8')));
        onDisk.set(remote, JSON.stringify(published));
        return published;
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
          log.info({ remote }, 'no routes are kept from before');
        else log.warn({ remote, err: error }, 'the routes kept from before cannot be used');
        return undefined;
      }
    },
    write(remote, published) {
      latest = latest.then(() => keep(remote, published)); // in order: the last one told is the one kept
      return latest;
    },
  };
}
