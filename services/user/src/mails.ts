import { v7 as uuidv7 } from 'uuid';
import type { Deps } from './deps.ts';
import type { Template } from './mail-templates.ts';
import { mails } from './schema.ts';

/** A transaction, or the database itself. */
export type Writer = Pick<Deps['database']['db'], 'insert' | 'select' | 'update' | 'delete' | 'execute'>;

interface NewMail {
  template: Template;
  to: string;
  /** Whose account it is about; a reset finds its account when it is sent, so that asking for one says nothing. */
  userId?: string | undefined;
  /** How the reader is called, and what they read: left out where the account is looked up when the mail goes out. */
  name?: string;
  locale?: string;
  /** What else the mail says; no secrets. */
  data?: Record<string, string>;
}

/** A mail in the transaction of what it tells, so that neither is without the other. Answers its id. */
export async function queueMail(tx: Writer, mail: NewMail): Promise<string> {
  const id = uuidv7();
  await tx.insert(mails).values({ id, ...mail });
  return id;
}
