import { otherPorts, serviceLine } from '@souk/tool-start/parts';

/** Who sends what to whom, and the variable in which the sender finds the address: the harness puts its own there. */
export const LINKS = {
  'shopper>order': { from: null, to: 'order' },
  'admin>payment': { from: null, to: 'payment' },
  'order>product': { from: 'order', to: 'product', variable: 'PRODUCT_URL' },
  'order>payment': { from: 'order', to: 'payment', variable: 'PAYMENT_URL' },
  'order>notification': { from: 'order', to: 'notification', variable: 'NOTIFICATION_URL' },
  'order>restate': { from: 'order', to: 'restate', variable: 'RESTATE_INGRESS_URL' },
  'order>postgres': { from: 'order', to: 'postgres', variable: 'DATABASE_URL' },
  'payment>order': { from: 'payment', to: 'order', variable: 'ORDER_URL' },
  'payment>stripe': { from: 'payment', to: 'stripe', variable: 'STRIPE_API_URL' },
  'stripe>payment': { from: 'stripe-sandbox', to: 'payment', variable: 'WEBHOOKS' },
} as const satisfies Record<string, Link>;

interface Link {
  from: string | null;
  to: 'order' | 'payment' | 'product' | 'notification' | 'restate' | 'postgres' | 'stripe';
  variable?: string;
}
export type LinkName = keyof typeof LINKS;
export const linkNames = Object.keys(LINKS) as LinkName[];
/** The port on which each link is listened on, instead of its target's. */
export type LinkPorts = Record<LinkName, number>;

/** What passes: a request with its answer, or on the link to Postgres what is sent at once. */
export interface Message {
  link: LinkName;
  method: string;
  path: string;
  body: string;
}
/** `before`: the request is on its way and has not arrived. `after`: all is done, and the answer has not arrived. */
export type Moment = 'before' | 'after';
/** `cut` ends the connection; `swallow` says 200 to a request that never arrives; `twice` has it arrive once more. */
export type Verdict = 'pass' | 'cut' | 'swallow' | 'twice';
/** Decides about what passes, and holds it for as long as it likes: a fault happens while the bytes wait. */
export type Gate = (message: Message, moment: Moment) => Verdict | Promise<Verdict>;

export function portOf(to: Link['to']): number {
  switch (to) {
    case 'restate':
      return otherPorts['restate ingress'];
    case 'postgres':
      return otherPorts.postgres;
    case 'stripe':
      return otherPorts['stripe-sandbox'];
    default:
      return serviceLine(to).port;
  }
}
