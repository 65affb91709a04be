import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What only this service can do with its data key. */
export interface Secrets {
  /** The token in the mail with this id. Made anew when the mail is handed over, so that it stands nowhere but in its hash. */
  mailedToken(mailId: string): string;
  /** Encrypts what must be read again, such as a TOTP secret, bound to whose it is. */
  seal(text: string, owner: string): string;
  open(sealed: string, owner: string): string;
  /** Recovery codes are short enough to be tried out one by one: their hashes are worth nothing without the key. */
  recoveryHash(code: string, owner: string): string;
}

const CIPHER = 'aes-256-gcm';

export function createSecrets(dataKey: Buffer): Secrets {
  const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', dataKey, '', `souk user ${use}`, 32));
  const mails = keyFor('mailed tokens');
  const codes = keyFor('recovery codes');
  const sealing = keyFor('sealed values');
  return {
    mailedToken: (mailId) => createHmac('sha256', mails).update(mailId).digest('base64url'),
    recoveryHash: (code, owner) => createHmac('sha256', codes).update(`${owner} ${code}`).digest('base64url'),
    seal(text, owner) {
      const iv = randomBytes(12);
      const cipher = createCipheriv(CIPHER, sealing, iv).setAAD(Buffer.from(owner));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [iv, body, cipher.getAuthTag()].map((part) => part.toString('base64url')).join('.');
    },
    open(sealed, owner) {
      const [iv = '', body = '', tag = ''] = sealed.split('.');
      const bytes = (text: string) => Buffer.from(text, 'base64url');
      const decipher = createDecipheriv(CIPHER, sealing, bytes(iv)).setAAD(Buffer.from(owner)).setAuthTag(bytes(tag));
      return Buffer.concat([decipher.update(bytes(body)), decipher.final()]).toString('utf8');
    },
  };
}
