import { domainToASCII, domainToUnicode } from 'node:url';
import { z } from 'zod';

/** Letters of other scripts that look like Latin ones: a name made of them alone is a disguise. */
const LOOKS_LATIN = /^[аеорсухһіјѕԁԛԝӏӓёїүαορνικτυχβγη0-9-]+$/u;
const LATIN = /\p{Script=Latin}/u;
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/** True for `аpple` (one Cyrillic letter among Latin ones) and for names in letters that only look Latin. */
const isDisguised = (label: string): boolean => FOREIGN.test(label) && (LATIN.test(label) || LOOKS_LATIN.test(label));

/**
 * One spelling per mailbox: compatibility forms folded (NFKC), lower case, the domain in its ASCII form. Null for what could pass for
 * somebody else's address: letters beyond ASCII before the @, or a domain in disguise.
 */
export function normalEmail(text: string): string | null {
  const folded = text.normalize('NFKC').toLowerCase().trim();
  const at = folded.lastIndexOf('@');
  const local = folded.slice(0, at);
  const domain = domainToASCII(folded.slice(at + 1));
  if (at < 1 || !domain || !/^[!-~]+$/.test(local)) return null;
  if (domainToUnicode(domain).split('.').some(isDisguised)) return null;
  return `${local}@${domain}`;
}

/** An e-mail address from outside, in its one spelling. */
export const emailAddress = () =>
  z
    .string()
    .min(3)
    .max(254)
    .transform((value, context) => {
      const email = normalEmail(value);
      if (email !== null && email.length <= 254 && z.email().safeParse(email).success) return email;
      context.addIssue({ code: 'custom', message: 'Invalid email address' });
      return z.NEVER;
    });
