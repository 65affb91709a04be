import PostalMime, { type Address, type Email, type Mailbox } from 'postal-mime';
import { z } from 'zod';

const mailbox = z.object({ address: z.string(), name: z.string() });

/** A mail as it was received. `to` holds every recipient of the envelope, also those that its header hides. */
export const mailSchema = z.object({
  id: z.string(),
  receivedAt: z.iso.datetime(),
  /** The sender's own name for it: the same when one mail comes twice. */
  messageId: z.string().default(''),
  from: z.array(mailbox),
  to: z.array(mailbox),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  attachments: z.array(z.object({ fileName: z.string(), contentType: z.string(), bytes: z.number() })),
});
export type Mail = z.infer<typeof mailSchema>;

export type Envelope = { from: string; to: string[] };

/** Parses a raw RFC 5322 message. Pictures that the HTML refers to by `cid:` become part of it. */
export async function parseMail(
  raw: Uint8Array,
  envelope: Envelope,
  made: { id: string; receivedAt: string },
): Promise<Mail> {
  const email = await PostalMime.parse(raw, { attachmentEncoding: 'base64' });
  const named = mailboxes([...(email.to ?? []), ...(email.cc ?? []), ...(email.bcc ?? [])]);
  const nameOf = (address: string) => named.find((one) => sameAddress(one.address, address))?.name ?? '';
  const from = mailboxes(email.from ? [email.from] : []);
  return {
    ...made,
    messageId: email.messageId ?? '',
    from: from.length ? from : [{ address: envelope.from, name: '' }],
    to: envelope.to.map((address) => ({ address, name: nameOf(address) })),
    subject: email.subject ?? '',
    html: withInlinePictures(email),
    text: (email.text ?? '').trimEnd(),
    attachments: email.attachments
      .filter((attachment) => !attachment.related)
      .map(({ filename, mimeType, content }) => ({
        fileName: filename ?? 'unnamed',
        contentType: mimeType,
        bytes: Buffer.byteLength(String(content), 'base64'),
      })),
  };
}

export const sameAddress = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

function mailboxes(addresses: Address[]): Mailbox[] {
  return addresses
    .flatMap((address) => address.group ?? [address as Mailbox])
    .map(({ address, name }) => ({ address, name }));
}

function withInlinePictures(email: Email): string {
  return email.attachments.reduce((html, { contentId, mimeType, content }) => {
    if (!contentId) return html;
    return html.replaceAll(`cid:${contentId.replace(/^<|>$/g, '')}`, `data:${mimeType};base64,${content}`);
  }, (email.html ?? '').trimEnd());
}
