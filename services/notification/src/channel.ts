import type { Result } from '@souk/service-kit/result';
import type { ChannelName, MessageOn } from './notification.ts';

/**
 * Why a message did not go. `rejected` and `unsubscribed` (the recipient has told the provider that they want none) are final, the
 * rest is worth another try. `code` is the provider's, never its text, which may quote the recipient.
 */
export interface Failure {
  kind: 'rejected' | 'unsubscribed' | 'unavailable';
  code: string;
}

/** One way to reach somebody. */
export interface Channel<Name extends ChannelName> {
  /** One attempt, shorter than `ATTEMPT_MS`. `id` names the message, so that a provider or a reader can tell doubles. */
  send(message: MessageOn<Name> & { id: string }): Promise<Result<{ messageId: string }, Failure>>;
  close(): void;
}

/** A shop without an SMS provider has e-mail alone. */
export interface Channels {
  email: Channel<'email'>;
  sms?: Channel<'sms'> | undefined;
}

export const ATTEMPT_MS = 20_000;
