import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Mail, mailSchema, sameAddress } from './mail.ts';

export type Inbox = {
  /** Newest last. */
  list: (filter?: { to?: string | undefined }) => Mail[];
  find: (id: string) => Mail | undefined;
  /** Resolves when the mail is on disk. */
  add: (mail: Mail) => Promise<void>;
  clear: () => Promise<void>;
};

/** A folder with a file for each mail, whose name sorts by age. Beyond `capacity` the oldest go. */
export async function openInbox(dir: string, capacity = 1000): Promise<Inbox> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  let entries: { file: string; mail: Mail }[] = [];
  for (const name of (await readdir(dir)).sort()) {
    if (!name.endsWith('.json')) continue;
    const file = path.join(dir, name);
    entries.push({ file, mail: mailSchema.parse(JSON.parse(await readFile(file, 'utf8'))) });
  }
  let next = Number(path.basename(entries.at(-1)?.file ?? '0').split('-')[0]) + 1;

  return {
    list: ({ to } = {}) =>
      entries
        .map((entry) => entry.mail)
        .filter((mail) => to === undefined || mail.to.some((one) => sameAddress(one.address, to))),
    find: (id) => entries.find((entry) => entry.mail.id === id)?.mail,
    async add(mail) {
      const file = path.join(dir, `${String(next++).padStart(9, '0')}-${mail.id}.json`);
      await writeFile(`${file}.new`, JSON.stringify(mail), { mode: 0o600 });
      await rename(`${file}.new`, file);
      entries.push({ file, mail });
      entries.sort((one, other) => (one.file < other.file ? -1 : 1));
      const tooOld = entries.splice(0, Math.max(0, entries.length - capacity));
      await Promise.all(tooOld.map((entry) => rm(entry.file, { force: true })));
    },
    async clear() {
      const gone = entries;
      entries = [];
      await Promise.all(gone.map((entry) => rm(entry.file, { force: true })));
    },
  };
}
