/** Everything that the shop, Stripe and the shoppers' inboxes say at one moment after it has settled. Amounts are minor units, times ms. */
export interface Snapshot {
  variants: { id: string; available: number; reserved: number; sold: number }[];
  orders: OrderSeen[];
  /** Order lines whose order is not there. */
  orphanLines: number;
  promotions: { id: string; used: number; limit: number | null; usedByCustomers: number }[];
  reservations: { orderId: string; status: string }[];
  payments: PaymentSeen[];
  /** Transactions in the books whose entries do not add up to nothing. */
  unbalanced: string[];
  intents: IntentSeen[];
  /** `owed` is the balance by the books. */
  giftCards: { id: string; initial: number; balance: number; owed: number }[];
  giftHolds: { orderId: string; cardId: string; amount: number; refunded: number; status: string }[];
  /** Facts that a service had to tell, with what became of that. */
  told: { teller: string; eventId: string; type: string; orderId: string; state: 'told' | 'waiting' | 'dead' }[];
  /** One row per message that had to be sent. */
  notifications: { eventId: string; status: string; messageId: string | null }[];
  mails: { to: string; messageId: string }[];
}
export interface OrderSeen {
  id: string;
  email: string;
  status: string;
  reason: string | null;
  calledOff: boolean;
  total: number;
  refunded: number;
  /** What of the total a gift card pays, and what of that went back onto it. */
  gift: number;
  giftRefunded: number;
  promotionId: string | null;
  lines: { variantId: string; quantity: number }[];
  /** Units that came back after they were paid for. */
  restocked: number;
  history: { status: string; at: number }[];
  createdAt: number;
  payableUntil: number | null;
  refunds: { id: string; status: string }[];
}
export interface PaymentSeen {
  orderId: string;
  status: string;
  captured: number;
  refunded: number;
  moves: string[];
  /** The same by the books: sales, refunds and what is held. */
  books: { captured: number; refunded: number; held: number };
}
export interface IntentSeen {
  id: string;
  order: string;
  held: number;
  captured: number;
  refunded: number;
  captures: number;
}

/** What must be true besides, as only whoever ran the shop can know. */
export interface Expected {
  /** How many units each variant was given. */
  units: ReadonlyMap<string, number>;
  /** Orders that a shopper was answered with. */
  accepted: ReadonlySet<string>;
  /** What the e-mail addresses of this run's shoppers end with. The inbox has no other mails. */
  domain: string;
}

export const PAID = ['captured', 'confirmed', 'partially_refunded', 'refunded'];
export const UNPAID_END = ['rejected', 'cancelled', 'expired'];
/** Where an order does not go on by itself. */
export const isOver = (status: string): boolean =>
  ['confirmed', 'partially_refunded', 'refunded', ...UNPAID_END].includes(status);
export const isPaid = ({ status }: OrderSeen): boolean => PAID.includes(status);
